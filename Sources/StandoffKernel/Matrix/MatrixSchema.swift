/// What a repeated matrix game tells the rest of the program about itself. Each game has its own schema: its moves are words
/// of the posture, its payoffs parameters of the ledger.
public enum MatrixSchema {
  /// The schema of the model's defaults: the prisoner's dilemma.
  public static let model = model(.prisonersDilemma, source: "Axelrod 1980")

  /// The schema of a game.
  /// - Parameter source: where its payoffs come from, for the ledger.
  public static func model(_ form: MatrixForm, source: String) -> ModelSchema {
    ModelSchema(
      name: "matrix",
      title: "A repeated matrix game",
      summary: """
        Two players choose at the same time, again and again, and are paid by a table; moves may slip or be misread.
        """,
      roles: (0..<2).map { role($0, form) },
      parameters: ledger(form, source: source),
      outcomes: outcomes(form),
      marks: marks(form),
      kinds: kinds(form),
      series: [
        .init("move_row", unit: "move, from 0", "What the row player played."),
        .init("move_column", unit: "move, from 0", "What the column player played."),
        .init("payoff_row", unit: "payoff", "What the row player got."),
        .init("payoff_column", unit: "payoff", "What the column player got."),
      ],
      mechanisms: [
        Mechanism(
          "misperception", phrase: "misperception", source: "Jervis 1976; Wu and Axelrod 1995", off: Mechanism.unbiased,
          "Each player misreads the other's moves, or departs from Bayes in what it makes of them."),
        Mechanism(
          "slips", phrase: "slips", source: "Molander 1985; Wu and Axelrod 1995", off: [.init("noise", 0)],
          "A move may come out as another one than was meant."),
      ])
  }

  /// Names of the seats: the row player and the column player.
  public static let seats = ["row", "column"]

  /// What a belief may take the other player for: one who always plays one of its moves, one who does what was done to it
  /// (where both have the same number of moves), one who plays at random.
  static func types(of player: Int, _ form: MatrixForm) -> [String] {
    form.moves[player].map { "always_\($0)" } + (hasReciprocator(form) ? ["reciprocator"] : []) + ["random"]
  }

  static func hasReciprocator(_ form: MatrixForm) -> Bool { form.moves[0].count == form.moves[1].count }

  private static func role(_ player: Int, _ form: MatrixForm) -> RoleSchema {
    let slots = MatrixSlots(form, player)
    let (own, other) = (form.moves[player], form.moves[1 - player])
    let number = FieldSchema.Kind.number(-.infinity ... .infinity)
    var view: [FieldSchema] = [
      .init("turn", .integer(1...longest), slot: MatrixSlots.turn, unit: "turn, from 1", "The turn now played."),
      .init("turns", .integer(1...longest), slot: FieldSchema.constant, unit: "turns",
        "Length of the match; the most that it can be where end_probability is above 0."),
      .init("move", .choice([MatrixForm.noMove] + own), slot: MatrixSlots.move, "What it played last turn."),
      .init("other_move", .choice([MatrixForm.noMove] + other), slot: MatrixSlots.otherMove,
        "What the other played last turn, as it was seen."),
      .init("payoff", number, slot: MatrixSlots.payoff, unit: "payoff", "What it got last turn, by what it saw."),
      .init("other_payoff", number, slot: MatrixSlots.otherPayoff, unit: "payoff",
        "What the other got last turn, by what it saw."),
      .init("mean_payoff", number, slot: MatrixSlots.meanPayoff, unit: "payoff per turn",
        "What it got per turn so far, by what it saw; 0 before the first turn."),
      .init("other_mean_payoff", number, slot: MatrixSlots.otherMeanPayoff, unit: "payoff per turn",
        "What the other got per turn so far, by what it saw; 0 before the first turn."),
    ]
    for (index, name) in own.enumerated() {
      view.append(
        .init("times.\(name)", .integer(0...longest), slot: slots.times + index, unit: "turns",
          "Turns in which it played \(name)."))
    }
    for (index, name) in other.enumerated() {
      view.append(
        .init("other_times.\(name)", .integer(0...longest), slot: slots.otherTimes + index, unit: "turns",
          "Turns in which the other was seen to play \(name)."))
    }
    for (index, name) in types(of: 1 - player, form).enumerated() {
      view.append(
        .init("belief.\(name)", .number(0...1), slot: slots.beliefs + index, unit: "probability",
          "Its belief that the other \(meaning(name))."))
    }
    return RoleSchema(
      seats[player], scriptRole: "player", "A player of the game; both choose at the same time.", types: [], view: view,
      posture: [.init("move", .choice(own), slot: 0, "What to play; untouched it is the first move.")], nodes: [])
  }

  private static func meaning(_ type: String) -> String {
    switch type {
    case "reciprocator": "does what was last done to it"
    case "random": "plays at random"
    default: "always plays \(type.dropFirst("always_".count))"
    }
  }

  /// Most turns of a match (judgement).
  static let longest = 10_000

  /// The pairs of moves: a match is called after the one that was played most often.
  private static func outcomes(_ form: MatrixForm) -> [ModelSchema.Outcome] {
    form.moves[0].flatMap { row in
      form.moves[1].map { column in
        .init(
          "\(row)_\(column)", kinds: [kind(row, column, form)].filter { !$0.isEmpty }.reduce(into: Set()) { $0.insert($1) },
          absorbing: false, "Most often the row player played \(row) and the column player \(column).")
      }
    }
  }

  private static func kind(_ row: String, _ column: String, _ form: MatrixForm) -> String {
    if form.moves[0] != form.moves[1] { return "" }
    if row != column { return "mixed" }
    return form.moves[0].count == 2 ? "both_\(row)" : "same"
  }

  private static func kinds(_ form: MatrixForm) -> [String] {
    if form.moves[0] != form.moves[1] { return [] }
    return (form.moves[0].count == 2 ? form.moves[0].map { "both_\($0)" } : ["same"]) + ["mixed"]
  }

  /// Moves of a player whose number a match reports: as many as fit beside the other marks.
  static let movesMarked = 3

  private static func marks(_ form: MatrixForm) -> [ModelSchema.Mark] {
    [
      .init("turns_played", "Turns of the match."), .init("slips", "Moves that slipped to another."),
    ]
      + (0..<2).flatMap { player in
        form.moves[player].prefix(movesMarked).map {
          .init("\(seats[player])_\($0)", "Turns in which the \(seats[player]) player played \($0).")
        }
      }
  }
}

/// Where each number of a player's view stands.
struct MatrixSlots {
  static let turn = 0
  static let move = 1
  static let otherMove = 2
  static let payoff = 3
  static let otherPayoff = 4
  static let meanPayoff = 5
  static let otherMeanPayoff = 6
  /// The first of its own counts, of the other's, and of its beliefs.
  let times: Int
  let otherTimes: Int
  let beliefs: Int
  let count: Int

  init(_ form: MatrixForm, _ player: Int) {
    times = 7
    otherTimes = times + form.moves[player].count
    beliefs = otherTimes + form.moves[1 - player].count
    count = beliefs + MatrixSchema.types(of: 1 - player, form).count
  }
}
