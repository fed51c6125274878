import StandoffKernel
import StandoffScripting

/// Plays a match: uncounted where that stands, and where a bad posture has no line yet, once more with every assignment
/// watched, to learn it.
enum CheckedPlay {
  /// - Parameters:
  ///   - scripts: by role; nil where a compiled strategy sits.
  ///   - hooks: what else takes part; always counted.
  ///   - isCounted: whether instructions are counted from the start; the result is the same.
  ///   - match: plays the match; called up to three times.
  static func play(
    scripts: [ScriptedStrategy?], hooks: [any CheckableHook] = [], isCounted: Bool,
    match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    do {
      return try isCounted ? match() : UncountedPlay.play(scripts, match: match)
    } catch {
      throw located(error, scripts, of: error.isOfAPlugin ? [] : [scripts[error.role]], hooks, match)
    }
  }

  /// The same for seats in which several scripts take part.
  /// - Parameter seats: by role.
  static func play(
    seats: [[ScriptedStrategy]], hooks: [any CheckableHook], isCounted: Bool, match: () throws(Fault) -> MatchResult
  ) throws(Fault) -> MatchResult {
    let scripts = seats.joined().map { $0 as ScriptedStrategy? }
    do {
      return try isCounted ? match() : UncountedPlay.play(scripts, match: match)
    } catch {
      throw located(error, scripts, of: error.isOfAPlugin ? [] : seats[error.role], hooks, match)
    }
  }

  /// Has an observer follow a match that was kept; where a bad value has no line, once more to learn it.
  static func following<Value>(
    _ observer: any CheckableHook, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    do {
      return try body()
    } catch {
      guard error.kind == .posture, error.line == 0 else { throw error }
      observer.isChecking = true
      defer { observer.isChecking = false }
      return try body()
    }
  }

  /// - Parameter suspects: those in the seat of whom the fault is.
  private static func located(
    _ fault: Fault, _ scripts: [ScriptedStrategy?], of suspects: [ScriptedStrategy?], _ hooks: [any CheckableHook],
    _ match: () throws(Fault) -> MatchResult
  ) -> Fault {
    let suspects = suspects.compactMap(\.self)
    let watched = fault.isOfAPlugin ? hooks : []
    guard fault.kind == .posture, fault.line == 0, !suspects.isEmpty || !watched.isEmpty else { return fault }
    // All of them, so that this play cannot end otherwise because another script was interrupted.
    UncountedPlay.count(scripts)
    for script in suspects { script.isChecking = true }
    for hook in watched { hook.isChecking = true }
    defer {
      for script in suspects { script.isChecking = false }
      for hook in watched { hook.isChecking = false }
    }
    do {
      _ = try match()
    } catch {
      // Watching may find something else first: only the line of this fault is wanted.
      guard error.kind == fault.kind, error.role == fault.role, error.turn == fault.turn, error.owner == fault.owner
      else { return fault }
      var located = fault
      (located.file, located.line) = (error.file, error.line)
      return located
    }
    return fault
  }
}
