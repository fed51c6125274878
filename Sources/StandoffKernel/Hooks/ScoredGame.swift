/// A game whose payoffs a scorer gives. All else is the inner game's: play, outcomes, marks and series.
public final class ScoredGame: Game {
  /// The game that is played.
  public let inner: any Game
  /// Who gives the payoffs.
  public let scorer: any Scorer
  private let ownTurns: SeriesRecorder

  /// A game with this scorer.
  public init(_ inner: any Game, scorer: any Scorer) {
    self.inner = inner
    self.scorer = scorer
    ownTurns = SeriesRecorder(inner.schema)
  }

  /// The inner game's.
  public var schema: ModelSchema { inner.schema }

  /// Plays one match and scores it.
  public func play(_ strategies: [any Strategy], seed: UInt64, repetition: UInt64) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, series: nil)
  }

  /// Plays one match, keeps its turns, and scores it.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    let turns = series ?? ownTurns
    let result = try inner.play(strategies, seed: seed, repetition: repetition, series: turns)
    return try scorer.scored(
      result, turns: turns.values, width: turns.width, roles: schema.roles.count, seed: seed, repetition: repetition)
  }
}
