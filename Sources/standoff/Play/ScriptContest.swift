import StandoffKernel
import StandoffScripting
import StandoffTournament

/// The matches of a tournament, played by strategies made once and kept: each match finds them as they were made.
final class ScriptContest: Contest {
  private let game: any Game
  private let strategies: [[any Strategy]]
  private let seed: UInt64

  /// - Parameter strategies: for each role those of its entrants, in the plan's order.
  init(game: any Game, strategies: [[any Strategy]], seed: UInt64) {
    self.game = game
    self.strategies = strategies
    self.seed = seed
  }

  var schema: ModelSchema { game.schema }

  func play(profile: [Int], repetition: UInt64) throws(Fault) -> MatchResult {
    var seats: [any Strategy] = []
    seats.reserveCapacity(profile.count)
    for (role, index) in profile.enumerated() { seats.append(strategies[role][index]) }
    let game = game
    let seed = seed
    return try CheckedPlay.play(script: { seats[$0] as? ScriptedStrategy }) { () throws(Fault) in
      try game.play(seats, seed: seed, repetition: repetition)
    }
  }
}
