/// A model with its parameters set: what a runner plays. Owned by one thread.
public protocol Game: AnyObject {
  var schema: ModelSchema { get }

  /// Plays one match.
  /// - Parameters:
  ///   - strategies: one for each role, in the schema's order.
  ///   - seed: the run's seed; `repetition`: from 0. Together they fix every shock, whatever the strategies.
  /// - Throws: the first ``Fault``, with its role and turn.
  func play(_ strategies: [any Strategy], seed: UInt64, repetition: UInt64) throws(Fault) -> MatchResult

  /// Plays the same match, and gives `series`, where there is one, a row for each turn from the first to the last that was
  /// played. What it held before is forgotten.
  func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult
}

extension Game {
  /// Right for a model whose schema names no series.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    series?.begin()
    return try play(strategies, seed: seed, repetition: repetition)
  }
}
