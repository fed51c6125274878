public import StandoffKernel

/// Plays matches without counting instructions, and plays a match again, counted, where the first play does not stand. The
/// result is always that of a counted match; only the time differs.
public enum UncountedPlay {
  /// Matches that a script which keeps running long is counted from the start, at most: judgement, so that one that is
  /// slow for a while is tried again before a tournament is over.
  private static let mostCountedMatches = 1024

  /// - Parameters:
  ///   - scripts: those in the seats; nil for a compiled strategy.
  ///   - match: plays the match; called once or twice, so what it leaves beside its result must bear a second call.
  /// - Throws: the match's fault.
  public static func play(
    _ scripts: [ScriptedStrategy?], match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    for case let script? in scripts {
      script.isCounted = script.countedMatches > 0
      if script.isCounted { script.countedMatches -= 1 }
    }
    var result = MatchResult()
    var fault: Fault?
    do { result = try match() } catch { fault = error }
    var allStand = true
    for case let script? in scripts {
      if script.stands {
        // Most late matches are late because another process had the processor, and say nothing of the next.
        if !script.isCounted { script.patience = 1 }
        continue
      }
      allStand = false
      script.countedMatches = script.patience
      script.patience = min(2 * script.patience, mostCountedMatches)
    }
    guard allStand else {
      count(scripts)
      return try match()
    }
    if let fault { throw fault }
    return result
  }

  /// Has the next match counted, for one that is played again to see more of it.
  public static func count(_ scripts: [ScriptedStrategy?]) {
    for case let script? in scripts { script.isCounted = true }
  }
}
