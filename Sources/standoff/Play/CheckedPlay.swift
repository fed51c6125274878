import StandoffKernel
import StandoffScripting

/// Plays a match; where a bad posture has no line yet, plays it once more with every assignment watched, to learn it.
enum CheckedPlay {
  /// - Parameters:
  ///   - script: the script in a role, if one sits there.
  ///   - match: plays the match; called once, or twice for the line.
  static func play(
    script: (Int) -> ScriptedStrategy?, match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    do {
      return try match()
    } catch {
      throw located(error, script: script(error.role), match)
    }
  }

  private static func located(
    _ fault: Fault, script: ScriptedStrategy?, _ match: () throws(Fault) -> MatchResult
  ) -> Fault {
    guard fault.kind == .posture, fault.line == 0, let script else { return fault }
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
