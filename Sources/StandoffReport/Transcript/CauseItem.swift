import StandoffKernel

/// One link of the chain of causes: a sentence or two, and the numbers in it.
struct CauseItem: Encodable, Sendable {
  /// What kind of thing it is: `decision`, `offer`, `bargain`, `attack_threshold`, `red_line`, `fear`, `belief`.
  let kind: String
  /// The turn that it speaks of, from 1; the last where it speaks of the whole match.
  let turn: Int
  /// The numbers, by name, in the units of the model; those without end are left out.
  let numbers: [String: Double]
  let text: String
  /// Whether it is told in short, too.
  let isMain: Bool

  private enum CodingKeys: String, CodingKey { case kind, turn, numbers, text }

  init(_ kind: String, turn: Int, _ text: String, _ numbers: [String: Double?], isMain: Bool = true) {
    self.kind = kind
    self.turn = turn
    self.numbers = numbers.compactMapValues { $0 }.filter { $0.value.isFinite }
    self.text = text
    self.isMain = isMain
  }

  /// The section of a transcript: the numbered items, wrapped.
  static func section(_ items: [CauseItem], _ style: TextStyle, isFull: Bool) -> [String] {
    let told = isFull ? items : items.filter(\.isMain)
    if told.isEmpty { return [] }
    var lines = ["", "  " + style.bold("Why it ended so")]
    for (index, item) in told.enumerated() {
      let number = "    \(index + 1). "
      let text = WrappedText.lines(item.text, width: 100, indent: number.count)
      lines.append(number + text[0].dropFirst(number.count))
      lines += text.dropFirst()
    }
    return lines
  }
}

/// A belief's path, in words and numbers.
struct BeliefPath {
  let account: BeliefAccount
  /// `US's belief that DPRK is greedy`.
  let name: String
  /// What the act is called that it reads: `arming`, `threat`.
  let act: String
  let turn: Int

  /// - Parameter limit: how many parts are told.
  func item(isMain: Bool, limit: Int) -> CauseItem? {
    if account.items.isEmpty { return nil }
    let (from, to) = (account.prior.probability, account.end.probability)
    let told = account.items.prefix(limit).map(part)
    let rest = account.items.dropFirst(limit).reduce(0) { $0 + $1.sum }
    let others = account.items.count > limit ? ["the rest \(Self.signed(rest))"] : []
    let fair = NumberText.fixed(account.bayes.probability, 2)
    let bayes = fair == NumberText.fixed(to, 2)
      ? "A Bayesian who saw the same would believe it too."
      : "A Bayesian who saw the same would believe \(fair)."
    let moved = NumberText.fixed(from, 2) == NumberText.fixed(to, 2)
      ? "stayed at \(NumberText.fixed(to, 2))" : "went from \(NumberText.fixed(from, 2)) to \(NumberText.fixed(to, 2))"
    let text = """
      \(name) \(moved), in log-odds \(Self.signed(account.change)): \((told + others).joined(separator: ", ")). \(bayes)
      """
    var numbers: [String: Double] = [
      "prior": from, "end": to, "log_odds_change": account.change, "bayesian": account.bayes.probability,
    ]
    for item in account.items {
      let key = Self.key(item.cause)
      numbers["\(key)_log_odds"] = item.sum
      numbers["\(key)_count"] = Double(item.count)
    }
    return CauseItem("belief", turn: turn, text, numbers, isMain: isMain)
  }

  private func part(_ item: BeliefAccount.Item) -> String {
    func times(_ one: String, _ many: String) -> String { item.count == 1 ? one : "\(item.count) \(many)" }
    let what = switch item.cause {
    case .act: times("a turn of \(act)", "turns of \(act)") + (item.meanRead < 1 ? " (\(NumberText.fixed(item.meanRead, 2)))" : "")
    case .restraint: times("a turn of restraint", "turns of restraint")
    case .misreading: times("an act misread", "acts misread")
    case .cheat: times("cheating caught", "times cheating caught")
    case .concession: times("a concession", "concessions")
    case .intervention: times("an intervention", "interventions")
    case .bluff: times("a bluff called", "bluffs called")
    case .event(let name): "the event \(name)"
    case .rule(let name): times("a turn", "turns") + " under the rule \(name)"
    case .forgetting: "the prior's loss of weight"
    }
    return "\(what) \(Self.signed(item.sum))" + (factor(item).map { " (odds × \($0)\(item.count == 1 ? "" : " each"))" } ?? "")
  }

  /// The factor on the odds of one observation, where all of a kind had the same, and it has few digits.
  private func factor(_ item: BeliefAccount.Item) -> String? {
    switch item.cause {
    case .act, .restraint, .cheat, .concession: break
    default: return nil
    }
    let (least, most) = (BeliefAccount.factor(item.each.lowerBound), BeliefAccount.factor(item.each.upperBound))
    let (low, high) = (NumberText.fixed(least, 2), NumberText.fixed(most, 2))
    return most >= 1000 ? nil : low == high ? low : "\(low) to \(high)"
  }

  static func signed(_ value: Double) -> String {
    let text = NumberText.fixed(value, 2)
    return value < 0 || text.hasPrefix("−") ? text : "+" + text
  }

  private static func key(_ cause: BeliefStep.Cause) -> String {
    switch cause {
    case .act: "act"
    case .restraint: "restraint"
    case .misreading: "misreading"
    case .cheat: "cheat"
    case .concession: "concession"
    case .intervention: "intervention"
    case .bluff: "bluff"
    case .event(let name): "event_\(name)"
    case .rule(let name): "rule_\(name)"
    case .forgetting: "forgetting"
    }
  }
}
