/// The frames of numbers that strategies read and write; allocated once a game, so that a turn allocates nothing.
final class CrisisFrames {
  let coercerView: UnsafeMutablePointer<Double>
  let targetView: UnsafeMutablePointer<Double>
  let patronView: UnsafeMutablePointer<Double>
  let act: UnsafeMutablePointer<Double>

  init() {
    func frame() -> UnsafeMutablePointer<Double> {
      let frame = UnsafeMutablePointer<Double>.allocate(capacity: CrisisSlot.count)
      frame.initialize(repeating: 0, count: CrisisSlot.count)
      return frame
    }
    coercerView = frame()
    targetView = frame()
    patronView = frame()
    act = frame()
  }

  deinit {
    for frame in [coercerView, targetView, patronView, act] { frame.deallocate() }
  }
}
