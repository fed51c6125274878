/// Belief rules beyond the built-in ones, in a scenario.
extension Scenario {
  /// A rule that is none of the built-in ones, as an observer's parameter names it. The ledger's value is then `bayes`, so that
  /// no departure is in force beside it.
  public struct CustomRule: Sendable, Equatable {
    /// `good_news_bad_news`.
    public let name: String
    /// As it was written, with its settings: `good_news_bad_news:good=0.3`, or the path of a file.
    public let text: String
  }

  /// Whether any observer has a rule that is none of the built-in ones.
  public var hasCustomRules: Bool { customRules.contains { $0 != nil } }

  /// The rule of a parameter's role, where the parameter chooses one and it is none of the built-in ones.
  public func customRule(of index: Int) -> CustomRule? {
    let parameter = schema.parameters[index]
    guard parameter.name == BeliefRule.parameter, let role = parameter.role else { return nil }
    return customRules[role]
  }

  /// A parameter's value as people write it.
  public func text(of index: Int) -> String {
    customRule(of: index)?.text ?? schema.parameters[index].text(values[index])
  }

  /// The words that a parameter may have, and which of them it has; no words for a number.
  public func choice(of index: Int) -> (words: [String], value: Double) {
    let words = schema.parameters[index].words
    guard let rule = customRule(of: index) else { return (words, values[index]) }
    return (words + [rule.name], Double(words.count))
  }

  /// Whether a text names one of ``offeredRules``, and the parameter chooses a rule.
  public func offersRule(_ text: String, for name: String) -> Bool { offeredRule(text, for: name) != nil }

  func offeredRule(_ text: String, for name: String) -> String? {
    guard let index = try? indexes(of: name)[0], schema.parameters[index].name == BeliefRule.parameter else { return nil }
    return offeredRules.first { text == $0 || text.hasPrefix($0 + ":") }
  }

  /// Sets `[ACTOR.]belief_rule` to a rule that is none of the built-in ones.
  /// - Parameters:
  ///   - text: with its settings, which whoever makes the rule checks.
  ///   - rule: the rule's own name; unless given, the one of ``offeredRules`` that the text names.
  /// - Throws: an ``InputError`` for a parameter that chooses no rule, and for a rule that nobody offers.
  public mutating func setRule(
    _ name: String, to text: String, called rule: String? = nil, source: String
  ) throws(InputError) {
    let found = try indexes(of: name)
    guard let rule = rule ?? offeredRule(text, for: name), schema.parameters[found[0]].name == BeliefRule.parameter else {
      throw InputError("\(name) cannot be '\(text)'; it may be \(choices(of: found[0], near: text))")
    }
    try set(name, to: Double(BeliefRule.bayes.rawValue), source: source)
    for index in found {
      if let role = schema.parameters[index].role { customRules[role] = CustomRule(name: rule, text: text) }
    }
  }

  /// What a parameter of words may be, for messages; of rules, also what plugins offer, and what is near.
  public func choices(of index: Int, near text: String) -> String {
    let parameter = schema.parameters[index]
    let words = parameter.words.joined(separator: ", ")
    guard parameter.name == BeliefRule.parameter, !offeredRules.isEmpty else { return words }
    let base = String(text.prefix { $0 != ":" })
    let near = NearestNames.of(base, in: parameter.words + offeredRules)
    return words + ", or of plugins \(offeredRules.joined(separator: ", "))"
      + (near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))")
  }
}
