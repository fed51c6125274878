import Foundation
import StandoffKernel
import StandoffReport

/// Progress on standard error: a bar repainted at most ten times a second on a terminal, a line every few seconds
/// elsewhere, nothing when quiet or when all is done within a second.
final class ProgressLine {
  private static let repaint = 0.1
  private static let patience = 1.0
  private static let pause = 5.0

  private let isQuiet: Bool
  /// What is counted.
  private let unit: String
  private let isTerminal: Bool
  private let started = ProcessInfo.processInfo.systemUptime
  private var shown = -Double.infinity
  private var hasPainted = false
  /// What had been done before, by a run that was interrupted: it tells nothing of the speed.
  private var doneBefore: Int?

  init(isQuiet: Bool, unit: String = "matches") {
    self.isQuiet = isQuiet
    self.unit = unit
    isTerminal = Output.isTerminal(STDERR_FILENO)
  }

  /// - Parameter details: counts that go behind the bar, like `12 wars`.
  func show(done: Int, total: Int, details: @autoclosure () -> String) {
    if isQuiet { return }
    let before = doneBefore ?? done
    doneBefore = before
    let now = ProcessInfo.processInfo.systemUptime
    let elapsed = now - started
    guard now - shown >= (isTerminal ? Self.repaint : Self.pause), isTerminal || elapsed >= Self.patience else {
      return
    }
    shown = now
    hasPainted = true
    let share = total > 0 ? Double(done) / Double(total) : 1
    let rate = elapsed > 0 ? Double(max(0, done - before)) / elapsed : 0
    let figures = """
      \(NumberText.count(done)) of \(NumberText.count(total)) \(unit), \(NumberText.count(Int(rate)))/s, \
      \(rate > 0 ? Self.duration(Double(total - done) / rate) : "?") left\(details())
      """
    if isTerminal {
      let cells = 24
      let full = Int(share * Double(cells))
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
      // A line that wraps cannot be painted over.
      let line = "\(bar) \(NumberText.percent(share, 0)) \(figures)".prefix(Output.columns(STDERR_FILENO) - 1)
      FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    } else {
      Output.note("\(NumberText.percent(share, 0)) \(figures)")
    }
  }

  /// Takes the bar away.
  func finish() {
    if hasPainted && isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    hasPainted = false
  }

  /// `45 s`, `3 min`, `2 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 90 { return "\(whole) s" }
    if whole < 5400 { return "\((whole + 30) / 60) min" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
