import StandoffKernel

/// A strategy whose postures are written down in one world and held in all others; its reactions are its own in each.
final class HeldStrategy: Strategy {
  /// The postures of a repetition, turn by turn.
  final class Record {
    fileprivate var turns: [[Double]] = []
  }

  private let inner: any Strategy
  private let record: Record
  private let count: Int
  private let isFactual: Bool

  /// - Parameters:
  ///   - count: slots of a posture.
  ///   - isFactual: whether it writes the record, and does not follow it.
  init(_ inner: any Strategy, record: Record, count: Int, isFactual: Bool) {
    (self.inner, self.record, self.count, self.isFactual) = (inner, record, count, isFactual)
  }

  func begin(_ start: MatchStart) {
    inner.begin(start)
    if isFactual { record.turns.removeAll(keepingCapacity: true) }
  }

  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    try inner.posture(turn: turn, view: view, act: act)
    if isFactual {
      record.turns.append(Array(UnsafeBufferPointer(start: act, count: count)))
    } else if let held = turn <= record.turns.count ? record.turns[turn - 1] : record.turns.last {
      // Where the facts ended sooner, the last postures go on.
      for slot in 0..<count { act[slot] = held[slot] }
    }
  }

  func answers(node: Int) -> Bool { inner.answers(node: node) }

  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    try inner.react(node: node, turn: turn, view: view)
  }

  func takeRemarks() -> [String] { inner.takeRemarks() }
}
