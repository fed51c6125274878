import StandoffKernel

/// What is to be explained: a chance, or an actor's payoff.
struct ExplainedOutcome {
  private enum Kind {
    /// By outcome, whether it counts.
    case share([Bool])
    case payoff(role: Int)
  }

  /// As it was named: `war`, `no_deal`, `preventive_war`, `US.payoff`.
  let name: String
  /// How a sentence says it: `in war`, `without a deal`.
  let phrase: String
  private let kind: Kind

  /// - Throws: an ``InputError`` with what may be named.
  init(_ name: String, _ scenario: Scenario) throws(InputError) {
    self.name = name
    let schema = scenario.schema
    if let dot = name.lastIndex(of: "."), name[name.index(after: dot)...] == "payoff" {
      let role = try scenario.requireRole(String(name[..<dot]))
      kind = .payoff(role: role)
      phrase = "\(scenario.seats[role].actor)'s payoff"
      return
    }
    let isNot = name.hasPrefix("no_") && !schema.outcomes.contains { $0.name == name }
    let bare = isNot ? String(name.dropFirst(3)) : name
    guard schema.kinds.contains(bare) || schema.outcomes.contains(where: { $0.name == bare }) else {
      let payoffs = scenario.seats.map { "\($0.actor).payoff" }
      let names = schema.kinds + schema.outcomes.map(\.name) + schema.kinds.map { "no_\($0)" } + payoffs
      throw InputError(
        """
        \(scenario.name) has no outcome '\(name)'\(NearestNames.near(name, in: names)); it has \
        \((schema.kinds + schema.outcomes.map(\.name)).joined(separator: ", ")), each of them with no_ before it, and \
        \(payoffs.joined(separator: ", "))
        """)
    }
    kind = .share(schema.outcomes.map { ($0.name == bare || $0.kinds.contains(bare)) != isNot })
    let words = Self.articles[bare] ?? String(bare.map { $0 == "_" ? " " : $0 })
    phrase = "\(isNot ? "without" : "in") \(words)"
  }

  /// Kinds that a sentence does not say bare.
  private static let articles = ["bomb": "the bomb", "deal": "a deal", "arms_race": "an arms race"]

  /// Whether it is a chance: each match counts 0 or 1.
  var isShare: Bool {
    if case .share = kind { return true }
    return false
  }

  /// What a match counts.
  func value(_ result: MatchResult) -> Double {
    switch kind {
    case .share(let counts): counts[result.outcome] ? 1 : 0
    case .payoff(let role): result.payoffs[role]
    }
  }
}
