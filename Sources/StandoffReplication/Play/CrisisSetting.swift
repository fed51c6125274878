import StandoffKernel

/// Parameters, types and three strategies: all that it takes to play a crisis here.
struct CrisisSetting {
  var parameters = CrisisParameters()
  var types = CrisisTypes(.opportunist, .securitySeeker)
  var coercer: any Strategy = PlannedStrategy.coercer()
  var target: any Strategy = PlannedStrategy.target()
  var patron: any Strategy = ConstantPatron(pressure: 0)

  private var game: CrisisGame { CrisisGame(parameters: parameters, types: types) }

  /// The exact distribution. Beliefs stay at their priors unless tracked, which is right where nobody reads them.
  func exact(from start: CrisisState? = nil, tracksBeliefs: Bool = false) throws -> ExactResult {
    try game.propagate([coercer, target, patron], from: start, tracksBeliefs: tracksBeliefs)
  }

  /// One match, turn by turn.
  func record(seed: UInt64, repetition: UInt64) throws -> CrisisRecorder {
    let recorder = CrisisRecorder()
    _ = try game.play([coercer, target, patron], seed: seed, repetition: repetition, recorder: recorder)
    return recorder
  }

  /// The share of `count` matches, repetitions 0 to count − 1 of a seed, that end so.
  func share(of outcome: CrisisOutcome, count: Int, seed: UInt64) throws -> Double {
    let game = game
    let seats = [coercer, target, patron]
    var ended = 0
    for repetition in 0..<count
    where try game.play(seats, seed: seed, repetition: UInt64(repetition)).outcome == outcome.rawValue {
      ended += 1
    }
    return Double(ended) / Double(count)
  }
}
