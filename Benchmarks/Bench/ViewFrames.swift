import StandoffKernel

/// Views of a coercer, of which five of some twenty fields change from each to the next.
final class ViewFrames {
  /// Frames before they come again.
  static let count = 64
  static let changed = [
    CrisisSlot.turn, CrisisSlot.stage, CrisisSlot.targetGreedy, CrisisSlot.coercerOpportunist, CrisisSlot.attackThreshold,
  ]

  let start: UnsafeMutablePointer<Double>

  init() {
    start = .allocate(capacity: Self.count * CrisisSlot.count)
    start.initialize(repeating: 0, count: Self.count * CrisisSlot.count)
    for index in 0..<Self.count {
      let frame = start + index * CrisisSlot.count
      frame[CrisisSlot.redLine] = 3
      frame[CrisisSlot.coercerResolved] = 0.05
      frame[CrisisSlot.threat] = 0.8
      frame[CrisisSlot.sanctions] = 1
      frame[CrisisSlot.pressure] = 0.3
      frame[CrisisSlot.effectivePressure] = 0.37
      frame[CrisisSlot.provocation] = 0.3
      frame[CrisisSlot.turn] = Double(index + 1)
      frame[CrisisSlot.stage] = Double(2 + index % 2)
      frame[CrisisSlot.targetGreedy] = 0.3 + 0.005 * Double(index)
      frame[CrisisSlot.coercerOpportunist] = 0.8 - 0.005 * Double(index)
      frame[CrisisSlot.attackThreshold] = 0.68 + 0.0001 * Double(index)
    }
  }

  deinit { start.deallocate() }

  /// The view of the n-th decision, from 0.
  @inline(__always)
  subscript(n: Int) -> UnsafePointer<Double> { UnsafePointer(start + n % Self.count * CrisisSlot.count) }

  var first: [Double] { Array(UnsafeBufferPointer(start: start, count: CrisisSlot.count)) }
}
