import StandoffKernel
import StandoffScripting

/// Plays a match; where a bad posture has no line yet, plays it once more with every assignment watched, to learn it.
enum CheckedPlay {
  static func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64,
    match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    do {
      return try match()
    } catch {
      guard error.kind == .posture, error.line == 0, let script = strategies[error.role] as? ScriptedStrategy else { throw error }
      script.isChecking = true
      defer { script.isChecking = false }
      _ = try match()
      throw error
    }
  }
}
