import StandoffKernel
import StandoffTournament

/// What a tournament found, in sentences with their figures: the same in the page, the memo and the JSON.
struct Findings {
  private let material: ReportMaterial
  private var results: TournamentResults { material.results }
  private var scenario: Scenario { material.scenario }

  init(_ material: ReportMaterial) { self.material = material }

  private func actor(_ role: Int) -> String { scenario.seats[role].actor }

  /// The kinds of outcome with the share of all matches and its interval.
  var kinds: [(name: String, share: Estimate)] {
    results.profiles.isEmpty ? [] : zip(results.schema.kinds.map(Words.plain), material.times.shares).map { ($0, $1) }
  }

  /// How large the run is, in a sentence.
  var size: String {
    let matches = results.repetitions * results.profiles.count
    return """
      \(NumberText.count(results.profiles.count)) combinations of strategies, each played \(NumberText.count(results.repetitions)) \
      times under the same shocks: \(NumberText.count(matches)) matches.
      """
  }

  /// The finding in one or two sentences, for the first role that has a choice.
  var headline: String {
    guard let role = results.schema.roles.indices.first(where: { results.ranked($0).count > 1 }) ?? results.schema.roles.indices.first(where: { !results.ranked($0).isEmpty })
    else { return "Every strategy of some role was disqualified, so there are no figures." }
    let ranked = results.ranked(role)
    guard ranked.count > 1, let best = ranked.first else {
      return "One profile was played: \(kinds.map { "\($0.name) in \(Figures.share($0.share))" }.joined(separator: ", ")) of its matches."
    }
    var text = "For \(actor(role)), \(best.name) does best on average: mean payoff \(Figures.interval(best.payoff)). \(tie(role))"
    if let contrast = contrast(role) { text += " \(contrast)" }
    return text
  }

  /// Which strategies cannot be told apart from the best of a role.
  func tie(_ role: Int) -> String {
    let ranked = results.ranked(role)
    guard let best = ranked.first, results.repetitions > 1 else { return "One repetition tells nothing apart." }
    let ties = ranked.filter { $0.isAmongBest && $0.index != best.index }.map(\.name)
    if ties.isEmpty { return "It is ahead of every other beyond chance." }
    if ties.count + 1 == ranked.count {
      return ties.count == 1 ? "\(ties[0]), the only other, cannot be told apart from it." : "None of the others can be told apart from it."
    }
    let behind = ranked.count - ties.count - 1
    return "\(Words.list(ties)) cannot be told apart from it; \(behind == 1 ? "one other is" : "the other \(behind) are") behind."
  }

  /// How far the first kind of outcome, the gravest, depends on the strategy of a role.
  func contrast(_ role: Int) -> String? {
    guard let kind = results.schema.kinds.first else { return nil }
    let ranked = results.ranked(role).filter { !$0.shares.isEmpty }
    guard ranked.count > 1,
      let least = ranked.min(by: { ($0.shares[0].mean, $0.index) < ($1.shares[0].mean, $1.index) }),
      let most = ranked.max(by: { ($0.shares[0].mean, $1.index) < ($1.shares[0].mean, $0.index) }),
      most.shares[0].mean > least.shares[0].mean
    else { return nil }
    return """
      The share of \(Words.plain(kind)) runs from \(Figures.share(least.shares[0])) under \(least.name) to \
      \(Figures.share(most.shares[0])) under \(most.name).
      """
  }

  /// What a role's table says, in a sentence or two.
  func sentence(_ role: Int) -> String {
    let ranked = results.ranked(role)
    guard let best = ranked.first else { return "Nobody is left in this role." }
    guard ranked.count > 1 else {
      return "\(best.name) alone is played: mean payoff \(Figures.interval(best.payoff))."
    }
    return """
      Of \(ranked.count) strategies \(best.name) has the highest mean payoff, \(Figures.interval(best.payoff)). \(tie(role)) \
      \(contrast(role) ?? "")
      """
  }

  /// Parameters that differ from the model's defaults, and how many there are in all.
  var changed: [Assumption] { assumptions.filter(\.isChanged) }

  var assumptions: [Assumption] {
    zip(scenario.schema.parameters, zip(scenario.values, scenario.valueSources)).map {
      Assumption($0, scenario, value: $1.0, source: $1.1)
    }
  }

  /// What would change the conclusion, as far as the figures themselves tell.
  var sensitivities: [String] {
    var sentences: [String] = []
    let judged = assumptions.count { $0.source.lowercased().hasPrefix("judgement") }
    sentences.append(
      """
      Other parameters: \(judged) of the \(assumptions.count) values are judgement, and \(changed.count) of them \
      \(changed.count == 1 ? "differs" : "differ") from the model's defaults. Play the run again with --set to see which of them the finding hangs on.
      """)
    for role in results.schema.roles.indices {
      let ties = results.ranked(role).filter(\.isAmongBest)
      if ties.count > 1 && results.ranked(role).count > 1 {
        sentences.append(
          "More repetitions: for \(actor(role)), \(Words.list(ties.map(\.name))) share the first places within chance.")
      }
    }
    let others = results.schema.roles.indices.filter { results.ranked($0).count > 1 }.map {
      "\(results.ranked($0).count) of \(actor($0))"
    }
    if !others.isEmpty {
      sentences.append(
        "Other opponents: means are over this population (\(Words.list(others))), each strategy as frequent as any other.")
    }
    for (role, seat) in scenario.seats.enumerated() {
      if case .fixed(let type) = seat.type {
        sentences.append(
          "Other truths: \(actor(role)) is in truth \(article(Words.plain(results.schema.roles[role].types[type].name))) in every match.")
      }
    }
    return sentences
  }

  private func article(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + noun
  }

  /// What the model leaves out, and how far figures go.
  var limits: [String] { material.assets.limits(of: results.schema.name) }
}

/// One value that the run rests on: a row of the ledger.
struct Assumption {
  let name: String
  let symbol: String
  let value: String
  let usual: String
  let range: String
  let unit: String
  let source: String
  let summary: String
  let isChanged: Bool

  init(_ parameter: ParameterSchema, _ scenario: Scenario, value: Double, source: String) {
    name = scenario.qualifiedName(parameter)
    symbol = parameter.symbol
    self.value = Self.short(parameter.text(value))
    usual = Self.short(parameter.text(parameter.defaultValue))
    range = parameter.words.isEmpty
      ? "\(Self.short(PlainNumber.text(parameter.range.lowerBound))) to \(Self.short(PlainNumber.text(parameter.range.upperBound)))"
      : parameter.words.joined(separator: ", ")
    unit = parameter.words.isEmpty ? parameter.unit : ""
    self.source = source
    summary = parameter.summary
    isChanged = value != parameter.defaultValue
  }

  /// `1000000000` as `1e9`: long rows of noughts cannot be read.
  private static func short(_ text: String) -> String {
    let noughts = text.reversed().prefix { $0 == "0" }.count
    return noughts >= 6 && !text.contains(".") ? "\(text.dropLast(noughts))e\(noughts)" : text
  }
}
