public import StandoffKernel

/// Who plays the matches: it owns the game and one strategy for each entrant of the plan. The composition root makes it;
/// this room knows neither the model nor the language of the strategies.
public protocol Contest: AnyObject {
  var schema: ModelSchema { get }

  /// Plays one match under the plan's seed. The same arguments give the same result, whatever was played before.
  /// - Parameters:
  ///   - profile: for each role the entrant's index within that role.
  ///   - repetition: from 0; with the seed it fixes every shock, whatever the profile.
  /// - Throws: the match's first `Fault`, with its role and turn.
  func play(profile: [Int], repetition: UInt64) throws(Fault) -> MatchResult

  /// Plays the same match, and gives `series`, where there is one, a row for each turn.
  func play(profile: [Int], repetition: UInt64, series: SeriesRecorder?) throws(Fault) -> MatchResult
}

extension Contest {
  /// Right for a contest whose model names no series.
  public func play(profile: [Int], repetition: UInt64, series: SeriesRecorder?) throws(Fault) -> MatchResult {
    try play(profile: profile, repetition: repetition)
  }
}
