/// How far an explanation of several casts, or of several worlds of a map, has come: in repetitions.
final class ExplainProgress {
  private let line: ProgressLine
  /// Repetitions of each part.
  private var parts: [Int]
  private var part = 0

  /// - Parameter parts: repetitions of each part, as far as that is known before.
  init(isQuiet: Bool, parts: [Int]) {
    line = ProgressLine(isQuiet: isQuiet, unit: "repetitions")
    self.parts = parts
  }

  /// - Parameters:
  ///   - done: repetitions of the part that is being played, with what is played of the next.
  ///   - wanted: repetitions that it has after all.
  func show(_ done: Double, of wanted: Int) {
    parts[part] = wanted
    line.show(done: parts[..<part].reduce(0, +) + Int(done), total: parts.reduce(0, +), details: "")
  }

  /// The part that is being played is done, after so many repetitions.
  func finishPart(_ done: Int) {
    parts[part] = done
    part += 1
  }

  func finish() { line.finish() }
}
