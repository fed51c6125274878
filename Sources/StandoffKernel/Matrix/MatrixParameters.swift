/// All parameters of a repeated matrix game but its payoffs, by name. Symbols, units, ranges, sources and meanings stand in
/// the schema's ledger.
public struct MatrixParameters: Sendable, Equatable {
  /// T: length of a match; the most that it can be where it may end before (turns; 1 to 10,000).
  public var turns = 200
  /// Chance that the match ends after a turn; 0 for a fixed length (probability; 0 to 1).
  public var endProbability = 0.0
  /// ε: chance that a move slips to another, seen by both (probability; 0 to 1).
  public var noise = 0.0
  /// δ: weight of the next turn's payoffs against this one's; 1 for plain means (per turn; 0 to 1).
  public var discountFactor = 1.0
  /// Chance that a type, in a player's eyes, does not what it should (probability; 0.001 to 0.5).
  public var tremble = 0.1
  /// How the row player reads the column player's moves.
  public var row = MatrixParameters.observer
  /// How the column player reads the row player's.
  public var column = MatrixParameters.observer

  /// A player who learns by Bayes' rule.
  static let observer: ObserverParameters = {
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.projection = 0
    observer.noise = 0
    observer.rule = .bayes
    return observer
  }()

  /// The defaults of the ledger.
  public init() {}

  /// The values of a scenario of the model.
  public init(_ scenario: Scenario) {
    self.init()
    for (entry, value) in zip(Self.entries, scenario.values) { entry.set(&self, value) }
  }

  /// How a player reads the other's moves: 0 the row player, 1 the column player.
  public subscript(player: Int) -> ObserverParameters { player == 0 ? row : column }

  static let entries: [LedgerEntry<MatrixParameters>] = [
    .integer(\.turns, "turns", "T", "turns", 1...Double(MatrixSchema.longest), 200, source: "Axelrod 1980",
      "Length of a match; the most that it can be where end_probability is above 0."),
    .number(\.endProbability, "end_probability", "w'", "probability per turn", 0...1, 0,
      source: "off by default; Axelrod 1984 has 0.00346",
      "Chance that the match ends after a turn; 0 for a fixed length."),
    .number(\.noise, "noise", "ε", "probability", 0...1, 0, source: "off by default; Wu and Axelrod 1995 have 0.01",
      "Chance that a move slips to another one; both see what was played."),
    .number(\.discountFactor, "discount_factor", "δ", "per turn", 0...1, 1, source: "plain means by default",
      "Weight of the next turn's payoffs against this one's; payoffs are means per turn with these weights."),
    .number(\.tremble, "type_tremble", "τ", "probability", 0.001...0.5, 0.1, source: "judgement",
      "Chance that a type, as beliefs have it, does not what it should."),
  ] + observer(\.row, 0, "r") + observer(\.column, 1, "c")

  private static func observer(
    _ path: any WritableKeyPath<MatrixParameters, ObserverParameters> & Sendable, _ role: Int, _ letter: String
  ) -> [LedgerEntry<MatrixParameters>] {
    func entry(
      _ field: any WritableKeyPath<ObserverParameters, Double> & Sendable, _ name: String, _ symbol: String, _ unit: String,
      _ range: ClosedRange<Double>, _ value: Double, source: String, _ summary: String
    ) -> LedgerEntry<MatrixParameters> {
      LedgerEntry(
        schema: ParameterSchema(
          name, role: role, symbol: symbol + letter, unit: unit, range: range, default: value, source: source, summary),
        get: { $0[keyPath: path][keyPath: field] }, set: { $0[keyPath: path][keyPath: field] = $1 })
    }
    let chance = 0.0...1.0
    return [
      entry(\.noise, "observation_noise", "ε", "probability", 0...0.5, 0, source: "off by default; Wu and Axelrod 1995",
        "Chance that it misreads the other's move."),
      entry(\.projection, "projection_bias", "β", "share", chance, 0, source: "off by default; Jervis 1976",
        "How far it thinks that a reciprocator knows it to be harmless."),
      entry(\.cursedness, "cursedness", "χ", "share", chance, 0, source: "off by default; Eyster and Rabin 2005",
        "How far it neglects that moves depend on types."),
      entry(\.conservatism, "conservatism", "γ", "exponent; 1 = Bayes", 0...5, 1, source: "off by default; Edwards 1968",
        "Exponent on the likelihoods: below 1 learns too little."),
      entry(\.baseRate, "base_rate_neglect", "α", "exponent; 1 = Bayes", 0...5, 1, source: "off by default; Grether 1980",
        "Exponent on the prior: below 1 forgets the base rate."),
      entry(\.confirmation, "confirmation_bias", "q", "probability", chance, 0,
        source: "off by default; Rabin and Schrag 1999",
        "Chance that it misreads a move against its present belief as one for it."),
      LedgerEntry(
        schema: ParameterSchema(
          "belief_rule", role: role, symbol: "rule" + letter, unit: "word", range: 0...Double(BeliefRule.words.count - 1),
          isInteger: true, words: BeliefRule.words, default: Double(BeliefRule.bayes.rawValue), source: "no bias by default",
          BeliefRule.parameterSummary),
        get: { Double($0[keyPath: path].rule.rawValue) },
        set: { $0[keyPath: path].rule = BeliefRule(rawValue: Int($1)) ?? .bayes }),
    ]
  }
}

extension MatrixSchema {
  /// The model's parameters, and after them the game's payoffs: those of the row player, then those of the column player,
  /// each by its own move and the other's.
  static func ledger(_ form: MatrixForm, source: String) -> [ParameterSchema] {
    MatrixParameters.entries.map(\.schema)
      + (0..<2).flatMap { player in
        form.moves[player].enumerated().flatMap { own, move in
          form.moves[1 - player].enumerated().map { other, reply in
            ParameterSchema(
              "payoff_\(move)_\(reply)", role: player, symbol: "u\(player == 0 ? "r" : "c")", unit: "payoff per turn",
              range: -MatrixForm.largestPayoff...MatrixForm.largestPayoff,
              default: form.payoff(of: player, own: own, other: other), source: source,
              "What it gets for \(move) against \(reply).")
          }
        }
      }
  }
}

/// A belief rule with its departures, for a role of any model that wants them.
extension MatrixParameters {
  /// The ledger's entries of an observer: its departures from Bayes' rule, all of them off, and the choice of the rule.
  public static func observerLedger(role: Int, letter: String) -> [ParameterSchema] {
    observer(\.row, role, letter).map(\.schema).filter { $0.name != "observation_noise" }
  }

  /// What a scenario sets of these for a role.
  public static func observer(of role: Int, in scenario: Scenario) -> ObserverParameters {
    var parameters = MatrixParameters()
    for entry in observer(\.row, role, "") {
      let index = scenario.schema.parameters.firstIndex { $0.name == entry.schema.name && $0.role == role }
      if let index { entry.set(&parameters, scenario.values[index]) }
    }
    return parameters.row
  }
}
