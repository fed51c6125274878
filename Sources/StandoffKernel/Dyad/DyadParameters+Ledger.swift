extension DyadParameters {
  static let entries: [LedgerEntry<DyadParameters>] =
    common + state(\.first, role: 0, symbol: "1") + state(\.second, role: 1, symbol: "2")

  /// Every parameter: name, symbol, unit, range, default, source, one sentence.
  public static let ledger: [ParameterSchema] = entries.map(\.schema)

  /// The value of the parameter at `index` of ``ledger``.
  public subscript(index index: Int) -> Double {
    get { Self.entries[index].get(self) }
    set { Self.entries[index].set(&self, newValue) }
  }

  /// What is wrong with these values taken together; nil where nothing is.
  public var inconsistency: String? {
    let text = PlainNumber.text
    for (name, state) in [("first", first), ("second", second)] {
      if state.advantage >= state.peace {
        return """
          advantage of the \(name) state is \(text(state.advantage)), and must lie below peace, \(text(state.peace)): \
          a security seeker prefers peace
          """
      }
      if state.greedyAdvantage <= state.peace {
        return """
          greedy_advantage of the \(name) state is \(text(state.greedyAdvantage)), and must lie above peace, \
          \(text(state.peace))
          """
      }
      if state.armsRace > state.advantage {
        return "arms_race of the \(name) state is \(text(state.armsRace)), above advantage, \(text(state.advantage))"
      }
      if state.exposure >= state.armsRace {
        return """
          exposure of the \(name) state is \(text(state.exposure)), and must lie below arms_race, \
          \(text(state.armsRace))
          """
      }
      if state.observer.rateHigh < state.observer.rateLow {
        return """
          act_rate_high of the \(name) state is \(text(state.observer.rateHigh)), below act_rate_low, \
          \(text(state.observer.rateLow))
          """
      }
    }
    return nil
  }

  private static let common: [LedgerEntry<DyadParameters>] = [
    .number(\.discountFactor, "discount_factor", "δ", "per turn", 0...0.9999, 0.95, source: "judgement",
      "Weight of the next turn's payoffs against this one's."),
    .integer(\.turns, "turns", "T", "turns", 1...1000, 40, source: "judgement",
      "Length of a match; after it the last turn's moves go on for ever."),
    .number(\.trustNoise, "trust_noise", "sm", "probability", 0.001...10, 0.02, source: "judgement: a small logit error",
      "Scale of the logit around the trust threshold."),
    .number(\.concessionNoise, "concession_noise", "sw", "share", 0.001...10, 0.05,
      source: "judgement: a small logit error", "Scale of the logit around the concession that separates."),
  ]

  private static func state(
    _ path: any WritableKeyPath<DyadParameters, DyadState> & Sendable, role: Int, symbol: String
  ) -> [LedgerEntry<DyadParameters>] {
    func entry(
      _ field: any WritableKeyPath<DyadState, Double> & Sendable, _ name: String, _ letter: String, _ unit: String,
      _ range: ClosedRange<Double>, _ value: Double, source: String, _ summary: String
    ) -> LedgerEntry<DyadParameters> {
      LedgerEntry(
        schema: ParameterSchema(
          name, role: role, symbol: letter + symbol, unit: unit, range: range, default: value, source: source, summary),
        get: { $0[keyPath: path][keyPath: field] }, set: { $0[keyPath: path][keyPath: field] = $1 })
    }
    let turn = "1 = a turn of peace", payoff = -1000.0...1000.0, chance = 0.0...1.0
    return [
      entry(\.peace, "peace", "R", turn, payoff, 1, source: "numeraire", "Value of a turn in which neither arms."),
      entry(\.advantage, "advantage", "T", turn, payoff, 0.6, source: "judgement: a trust threshold of .4",
        "Value, to a security seeker, of a turn of arming against restraint; below peace."),
      entry(\.greedyAdvantage, "greedy_advantage", "Tg", turn, payoff, 1.4, source: "judgement",
        "The same to a greedy state; above peace."),
      entry(\.armsRace, "arms_race", "P", turn, payoff, 0.3, source: "judgement",
        "Value of a turn in which both arm."),
      entry(\.exposure, "exposure", "S", turn, payoff, -0.3, source: "judgement",
        "Value of a turn of restraint against arming."),
      entry(\.firstStrike, "first_strike", "Wf", turn, payoff, 4, source: "judgement: an attack threshold of .8",
        "Value of a war in which it struck first."),
      entry(\.secondStrike, "second_strike", "Ws", turn, payoff, 0, source: "judgement",
        "Value of a war in which it was struck first."),
      entry(\.mutualStrike, "mutual_strike", "Wm", turn, payoff, 2, source: "judgement",
        "Value of a war in which both struck at once."),
      entry(\.concessionCost, "concession_cost", "cw", turn, 0...1000, 2, source: "judgement: two turns of peace",
        "What the largest concession costs."),
      entry(\.observer.prior, "prior_greedy", "μ", "probability", chance, 0.2, source: "kernel examples of the spiral (M11)",
        "Its belief, at the start, that the other is greedy."),
      entry(\.observer.rateHigh, "act_rate_high", "hi", "probability", 0.001...0.999, 0.95,
        source: "kernel examples of the spiral (M11)", "Rate at which, it thinks, a greedy or frightened state arms."),
      entry(\.observer.rateLow, "act_rate_low", "lo", "probability", 0.001...0.999, 0.15,
        source: "kernel examples of the spiral (M11)", "Rate at which, it thinks, an unafraid benign state arms."),
      entry(\.observer.projection, "projection_bias", "β", "share", chance, 0.25,
        source: "judgement; 0 is Bayes; Jervis 1976, Madarász 2012",
        "How far it thinks that the other knows it to be harmless."),
      entry(\.observer.imitation, "imitation", "κ", "probability", chance, 0, source: "judgement",
        "Chance that a greedy state copies the restraint of a benign one."),
      entry(\.observer.noise, "observation_noise", "ε", "probability", 0...0.5, 0.02, source: "judgement: 2% misreading",
        "Chance that it misreads the other's move."),
      entry(\.observer.cursedness, "cursedness", "χ", "share", chance, 0, source: "off by default; Eyster and Rabin 2005",
        "How far it neglects that moves depend on types."),
      entry(\.observer.conservatism, "conservatism", "γ", "exponent; 1 = Bayes", 0...5, 1,
        source: "off by default; Edwards 1968", "Exponent on the likelihood ratio: below 1 learns too little."),
      entry(\.observer.baseRate, "base_rate_neglect", "α", "exponent; 1 = Bayes", 0...5, 1,
        source: "off by default; Grether 1980", "Exponent on the prior odds: below 1 forgets the base rate."),
      entry(\.observer.confirmation, "confirmation_bias", "q", "probability", chance, 0,
        source: "off by default; Rabin and Schrag 1999",
        "Chance that it misreads a move against its present belief as one for it."),
      LedgerEntry(
        schema: ParameterSchema(
          "belief_rule", role: role, symbol: "rule" + symbol, unit: "word", range: 0...Double(BeliefRule.allCases.count - 1),
          isInteger: true, words: BeliefRule.words, default: Double(BeliefRule.composite.rawValue), source: "equation 8",
          BeliefRule.parameterSummary),
        get: { Double($0[keyPath: path].observer.rule.rawValue) },
        set: { $0[keyPath: path].observer.rule = BeliefRule(rawValue: Int($1)) ?? .composite }),
    ]
  }
}
