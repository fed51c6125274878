import LuaBridge

/// A match of a run folder made ready to be played again, from the folder's copies of what it was made from.
struct ReplayedMatch {
  let told: ToldMatch
  let limits: LuaLimits

  /// - Throws: as ``KeptMatch/init(_:options:)``.
  init(_ place: KeptMatch.Place, options: SharedOptions, isFull: Bool, from turn: Int) throws {
    let kept = try KeptMatch(place, options: options)
    limits = kept.limits
    told = ToldMatch(
      scenario: kept.scenario, model: kept.model, lineup: try kept.lineup(), hooks: kept.hooks, seed: kept.seed,
      repetition: kept.repetition, isFull: isFull, from: turn)
  }
}
