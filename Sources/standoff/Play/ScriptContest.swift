import StandoffKernel
import StandoffScripting
import StandoffTournament
import StandoffWorkers

/// The matches of a tournament, played by strategies made once and kept: each match finds them as they were made.
final class ScriptContest: Contest {
  private let game: any Game
  private let strategies: [[any Strategy]]
  private let scripts: [[ScriptedStrategy?]]
  private let seed: UInt64
  private let isCounted: Bool
  private let hooks: [any CheckableHook]

  /// - Parameters:
  ///   - strategies: for each role those of its entrants, in the plan's order.
  ///   - hooks: what else takes part.
  ///   - heartbeat: where it shows who decides; nil where nobody looks.
  ///   - isCounted: whether matches are counted from the start; the results are the same.
  init(
    game: any Game, strategies: [[any Strategy]], hooks: [any CheckableHook], seed: UInt64, isCounted: Bool,
    heartbeat: Heartbeat?
  ) {
    self.game = game
    self.hooks = hooks
    if let heartbeat {
      self.strategies = strategies.enumerated().map { role, rivals in
        rivals.map { WatchedStrategy($0, role: role, heartbeat: heartbeat) }
      }
    } else {
      self.strategies = strategies
    }
    scripts = strategies.map { $0.map { $0 as? ScriptedStrategy } }
    self.seed = seed
    self.isCounted = isCounted
  }

  var schema: ModelSchema { game.schema }

  func play(profile: [Int], repetition: UInt64) throws(Fault) -> MatchResult {
    try play(profile: profile, repetition: repetition, series: nil)
  }

  func play(profile: [Int], repetition: UInt64, series: SeriesRecorder?) throws(Fault) -> MatchResult {
    var seats: [any Strategy] = []
    seats.reserveCapacity(profile.count)
    var scripts: [ScriptedStrategy?] = []
    scripts.reserveCapacity(profile.count)
    for (role, index) in profile.enumerated() {
      seats.append(strategies[role][index])
      scripts.append(self.scripts[role][index])
    }
    let game = game
    let seed = seed
    return try CheckedPlay.play(scripts: scripts, hooks: hooks, isCounted: isCounted) {
      () throws(Fault) in
      try game.play(seats, seed: seed, repetition: repetition, series: series)
    }
  }
}
