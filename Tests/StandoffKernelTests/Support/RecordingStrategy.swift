import StandoffKernel

/// Plays as another does, and keeps every view that it is shown.
final class RecordingStrategy: Strategy {
  struct Glance: Equatable {
    /// −1 at a posture, else the node's index.
    let node: Int
    let turn: Int
    let view: [Double]

    subscript(slot: Int) -> Double { view[slot] }
  }

  private let inner: any Strategy
  private(set) var glances: [Glance] = []

  init(_ inner: any Strategy) { self.inner = inner }

  /// What it saw at the postures, by turn from 1.
  func posture(_ turn: Int) -> Glance? { glances.first { $0.node < 0 && $0.turn == turn } }

  /// What it saw at a node in a turn.
  func glance(at node: Int, turn: Int) -> Glance? { glances.first { $0.node == node && $0.turn == turn } }

  func begin(_ start: MatchStart) {
    glances = []
    inner.begin(start)
  }

  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    keep(-1, turn, view)
    try inner.posture(turn: turn, view: view, act: act)
  }

  func answers(node: Int) -> Bool { inner.answers(node: node) }

  func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    keep(node, turn, view)
    return try inner.react(node: node, turn: turn, view: view)
  }

  private func keep(_ node: Int, _ turn: Int, _ view: UnsafePointer<Double>) {
    glances.append(Glance(node: node, turn: turn, view: (0..<CrisisSlot.count).map { view[$0] }))
  }
}
