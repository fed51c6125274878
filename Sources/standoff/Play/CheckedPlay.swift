import StandoffKernel
import StandoffScripting

/// Plays a match: uncounted where that stands, and where a bad posture has no line yet, once more with every assignment
/// watched, to learn it.
enum CheckedPlay {
  /// - Parameters:
  ///   - scripts: by role; nil where a compiled strategy sits.
  ///   - isCounted: whether instructions are counted from the start; the result is the same.
  ///   - match: plays the match; called up to three times.
  static func play(
    scripts: [ScriptedStrategy?], isCounted: Bool, match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    do {
      return try isCounted ? match() : UncountedPlay.play(scripts, match: match)
    } catch {
      throw located(error, scripts, match)
    }
  }

  private static func located(
    _ fault: Fault, _ scripts: [ScriptedStrategy?], _ match: () throws(Fault) -> MatchResult
  ) -> Fault {
    guard fault.kind == .posture, fault.line == 0, let script = scripts[fault.role] else { return fault }
    // All of them, so that this play cannot end otherwise because another script was interrupted.
    UncountedPlay.count(scripts)
    script.isChecking = true
    defer { script.isChecking = false }
    do {
      _ = try match()
    } catch {
      // Watching may find something else first: only the line of this fault is wanted.
      guard error.kind == fault.kind, error.role == fault.role, error.turn == fault.turn else { return fault }
      var located = fault
      (located.file, located.line) = (error.file, error.line)
      return located
    }
    return fault
  }
}
