import StandoffKernel

/// A repeated matrix game with its settings.
struct MatrixTable {
  var scenario: Scenario

  init(_ form: MatrixForm = .prisonersDilemma, _ settings: [String: Double] = [:], rules: [String: String] = [:]) throws {
    let schema = MatrixSchema.model(form, source: "test")
    scenario = Scenario(name: "test", schema: schema, seats: schema.defaultSeats)
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) { try scenario.set(name, to: value, source: "test") }
    for (name, word) in rules.sorted(by: { $0.key < $1.key }) { try scenario.set(name, to: word) }
  }

  var game: MatrixGame { MatrixGame(scenario) }

  /// Where a player's view has a field.
  func slots(_ player: Int) -> Slots { Slots(scenario.schema.roles[player]) }

  func play(_ row: ScriptedStrategy, _ column: ScriptedStrategy, seed: UInt64 = 1, repetition: UInt64 = 0) throws -> MatchResult {
    try game.play([row, column], seed: seed, repetition: repetition)
  }

  /// One match with its turns.
  func record(
    _ row: ScriptedStrategy, _ column: ScriptedStrategy, seed: UInt64 = 1, repetition: UInt64 = 0
  ) throws -> (result: MatchResult, recorder: MatchRecorder) {
    let recorder = MatchRecorder()
    return (try game.play([row, column], seed: seed, repetition: repetition, recorder: recorder), recorder)
  }

  /// The name of a result's outcome.
  func outcome(_ result: MatchResult) -> String { scenario.schema.outcomes[result.outcome].name }
}

extension MatrixForm {
  /// A game of so many moves, its payoffs drawn between −5 and 5.
  static func random(_ random: inout SplitMix, _ rows: Int, _ columns: Int) throws -> MatrixForm {
    func table() -> [[Double]] { (0..<rows).map { _ in (0..<columns).map { _ in random.number(-5...5) } } }
    func names(_ letter: String, _ count: Int) -> [String] { (0..<count).map { "\(letter)\("abcdef".dropFirst($0).first!)" } }
    return try MatrixForm(
      rowMoves: names("row", rows), columnMoves: names("column", columns), row: table(), column: table())
  }
}

extension ScriptedStrategy {
  /// A player of a matrix game: a move by its index, from the turn and the view.
  static func player(
    begin: @escaping (MatchStart) -> Void = { _ in }, _ move: @escaping (_ turn: Int, _ view: Frame) -> Int
  ) -> ScriptedStrategy {
    ScriptedStrategy(begin: begin) { turn, view, act in act[0] = Double(move(turn, view)) }
  }

  static func always(_ move: Int) -> ScriptedStrategy { player { _, _ in move } }

  /// Plays these moves, and the last of them for ever.
  static func plays(_ moves: [Int]) -> ScriptedStrategy { player { turn, _ in moves[min(turn, moves.count) - 1] } }

  /// Begins with the first move and then does what was last seen done.
  static func titForTat(_ table: MatrixTable, _ player: Int) -> ScriptedStrategy {
    let seen = table.slots(player)["other_move"]
    return Self.player { _, view in max(0, Int(view[seen]) - 1) }
  }

  /// Plays at random, each move as likely, apart from the kernel's own chance.
  static func random(_ moves: Int, salt: UInt64 = 23) -> ScriptedStrategy {
    var stream = SplitMix(0)
    return player(begin: { stream = SplitMix($0, salt: salt &+ UInt64($0.role)) }) { _, _ in stream.integer(0...moves - 1) }
  }
}
