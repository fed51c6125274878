import StandoffKernel

/// Parameters, types and three strategies: all that a test needs to play.
struct Table {
  var parameters = CrisisParameters()
  var types = CrisisTypes(.opportunist, .securitySeeker)
  var coercer: any Strategy = ScriptedStrategy.coercer()
  var target: any Strategy = ScriptedStrategy.target()
  var patron: any Strategy = ScriptedStrategy.patron()

  var game: CrisisGame { CrisisGame(parameters: parameters, types: types) }
  var seats: [any Strategy] { [coercer, target, patron] }

  /// The exact distribution; `start` as in the kernel.
  func exact(from start: CrisisState? = nil, tracksBeliefs: Bool = false) throws -> ExactResult {
    try game.propagate(seats, from: start, tracksBeliefs: tracksBeliefs)
  }

  /// One match with its turns.
  func record(seed: UInt64 = 1, repetition: UInt64 = 0) throws -> Played {
    let recorder = CrisisRecorder()
    let result = try game.play(seats, seed: seed, repetition: repetition, recorder: recorder)
    return Played(result: result, recorder: recorder)
  }

  /// `count` matches, repetitions 0 to count − 1 of one seed.
  func sample(_ count: Int, seed: UInt64 = 1) throws -> Sample {
    let game = game
    let seats = seats
    var sample = Sample()
    for repetition in 0..<count {
      sample.add(try game.play(seats, seed: seed, repetition: UInt64(repetition)))
    }
    return sample
  }
}

/// A match as played, and what was kept of it.
struct Played {
  let result: MatchResult
  let recorder: CrisisRecorder

  var outcome: CrisisOutcome? { CrisisOutcome(rawValue: result.outcome) }
  var turns: [CrisisTurnRecord] { recorder.turns }
  var events: [CrisisEvent] { turns.flatMap(\.events) }

  /// The record of a turn, from 1.
  func turn(_ number: Int) -> CrisisTurnRecord { turns[number - 1] }
}

/// Counts and moments over matches.
struct Sample {
  private(set) var count = 0
  private(set) var outcomes = [Int](repeating: 0, count: CrisisOutcome.allCases.count)
  private var sums = SIMD8<Double>.zero
  private var squares = SIMD8<Double>.zero

  mutating func add(_ result: MatchResult) {
    count += 1
    outcomes[result.outcome] += 1
    sums += result.payoffs
    squares += result.payoffs * result.payoffs
  }

  /// Relative frequency of an outcome.
  subscript(outcome: CrisisOutcome) -> Double { Double(outcomes[outcome.rawValue]) / Double(count) }

  /// Standard error of a frequency whose true value is `probability`.
  func standardError(of probability: Double) -> Double {
    (max(0, probability * (1 - probability)) / Double(count)).squareRoot()
  }

  func payoff(_ role: CrisisRole) -> Double { sums[role.rawValue] / Double(count) }

  /// Standard error of a mean payoff.
  func payoffError(_ role: CrisisRole) -> Double {
    let mean = payoff(role)
    return (max(0, squares[role.rawValue] / Double(count) - mean * mean) / Double(count)).squareRoot()
  }
}
