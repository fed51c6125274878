/// A strategy until a turn, and another one from that turn on.
///
/// Until then the new one may run in shadow: it sees the same views and is asked the same questions, and what it sets, answers
/// and says is dropped, so that it remembers the match when its turn comes. Each has its own state and its own stream of
/// chance, which is the role's.
public final class BranchedStrategy: Strategy {
  private let factual: any Strategy
  private let new: any Strategy
  private let turn: Int
  private let isWarm: Bool
  private let dropped: DroppedFrame
  /// The turn now played: ``posture(turn:view:act:)`` is the first that a turn asks of a role.
  private var now = 0

  /// - Parameters:
  ///   - turn: the first turn of the new one.
  ///   - isWarm: whether the new one runs in shadow until then.
  ///   - width: slots of the role's posture.
  public init(_ factual: any Strategy, then new: any Strategy, from turn: Int, isWarm: Bool, width: Int) {
    self.factual = factual
    self.new = new
    self.turn = turn
    self.isWarm = isWarm
    dropped = DroppedFrame(width)
  }

  public func begin(_ start: MatchStart) {
    now = 0
    factual.begin(start)
    new.begin(start)
  }

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    now = turn
    if turn >= self.turn { return try new.posture(turn: turn, view: view, act: act) }
    try factual.posture(turn: turn, view: view, act: act)
    if isWarm { try new.posture(turn: turn, view: view, act: dropped.cleared()) }
  }

  /// In shadow the new one is asked also where the factual one has no reaction, which then means no.
  public func answers(node: Int) -> Bool {
    if now >= turn { return new.answers(node: node) }
    return factual.answers(node: node) || isWarm && new.answers(node: node)
  }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    if turn >= self.turn { return try new.react(node: node, turn: turn, view: view) }
    let answer = factual.answers(node: node) ? try factual.react(node: node, turn: turn, view: view) : false
    if isWarm && new.answers(node: node) { _ = try new.react(node: node, turn: turn, view: view) }
    return answer
  }

  public func takeRemarks() -> [String] {
    if now >= turn { return new.takeRemarks() }
    _ = new.takeRemarks()
    return factual.takeRemarks()
  }
}

/// A strategy some of whose posture is held at a value from a turn on, whatever it sets. What it sets is still held to the
/// fields' ranges.
public final class PinnedStrategy: Strategy {
  private let inner: any Strategy
  private let turn: Int
  private let held: [(slot: Int, value: Double)]

  /// - Parameter held: slots of the role's posture, with values in their fields' ranges.
  public init(_ inner: any Strategy, from turn: Int, holding held: [(slot: Int, value: Double)]) {
    self.inner = inner
    self.turn = turn
    self.held = held
  }

  public func begin(_ start: MatchStart) { inner.begin(start) }

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    try inner.posture(turn: turn, view: view, act: act)
    if turn >= self.turn { for (slot, value) in held { act[slot] = value } }
  }

  public func answers(node: Int) -> Bool { inner.answers(node: node) }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    try inner.react(node: node, turn: turn, view: view)
  }

  public func takeRemarks() -> [String] { inner.takeRemarks() }
}

/// Where a shadow writes what nobody reads.
final class DroppedFrame {
  private let values: UnsafeMutablePointer<Double>
  private let count: Int

  init(_ count: Int) {
    self.count = max(count, 1)
    values = .allocate(capacity: self.count)
    values.initialize(repeating: 0, count: self.count)
  }

  deinit { values.deallocate() }

  func cleared() -> UnsafeMutablePointer<Double> {
    values.update(repeating: 0, count: count)
    return values
  }
}
