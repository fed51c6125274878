import StandoffKernel

/// Parameters of the security dilemma, chances of types and two strategies: all that a test needs to play.
struct DyadTable {
  var parameters = DyadParameters()
  /// For each seat, the chance that it is greedy.
  var greedy = [0.0, 0.0]
  var first: any Strategy = ScriptedStrategy.state { _, _, _ in }
  var second: any Strategy = ScriptedStrategy.state { _, _, _ in }

  var game: DyadGame { DyadGame(parameters: parameters, greedy: greedy) }
  var seats: [any Strategy] { [first, second] }

  func play(seed: UInt64 = 1, repetition: UInt64 = 0) throws -> MatchResult {
    try game.play(seats, seed: seed, repetition: repetition)
  }

  /// One match with its turns.
  func record(seed: UInt64 = 1, repetition: UInt64 = 0) throws -> (result: MatchResult, recorder: MatchRecorder) {
    let recorder = MatchRecorder()
    return (try game.play(seats, seed: seed, repetition: repetition, recorder: recorder), recorder)
  }

  /// Repetitions 0 to count − 1 of one seed.
  func sample(_ count: Int, seed: UInt64 = 1) throws -> [MatchResult] {
    let (game, seats) = (game, seats)
    return try (0..<UInt64(count)).map { try game.play(seats, seed: seed, repetition: $0) }
  }
}

extension MatchResult {
  var dyad: DyadOutcome { DyadOutcome(rawValue: outcome)! }
  var isWar: Bool { dyad == .firstStruck || dyad == .secondStruck || dyad == .bothStruck }
}

extension MatchRecorder {
  /// One of the model's series, turn by turn.
  func series(_ index: Int) -> [Double] { turns.map { $0.series[index] } }

  /// How often an event with these words happened.
  func count(of words: String) -> Int {
    turns.reduce(0) { sum, turn in sum + turn.events.filter { $0.contains(words) }.count }
  }
}

/// The series of the security dilemma, in the schema's order.
enum DyadSeries {
  static let beliefOfFirst = 0
  static let beliefOfSecond = 1
  static let armedFirst = 2
  static let armedSecond = 3
  static let concessionFirst = 4
  static let concessionSecond = 5
}

/// Where a field of a view stands, by the schema: what a script goes by.
struct Slots {
  private let slots: [String: Int]

  init(_ role: RoleSchema) { slots = Dictionary(uniqueKeysWithValues: role.view.map { ($0.name, $0.slot) }) }

  subscript(name: String) -> Int { slots[name]! }

  /// Those of a state of the security dilemma.
  static let state = Slots(DyadSchema.model.roles[0])
}

extension DyadParameters {
  /// The defaults, changed.
  static func with(_ change: (inout DyadParameters) -> Void) -> DyadParameters {
    var parameters = DyadParameters()
    change(&parameters)
    return parameters
  }

  /// Changes both states alike.
  mutating func both(_ change: (inout DyadState) -> Void) {
    change(&first)
    change(&second)
  }
}
