import LuaBridge
import StandoffKernel

/// A part that a script fills.
final class LuaEngine: PartEngine {
  private let machine: LuaMachine
  private let present: [Bool]

  /// - Parameter present: whether the script has each entry.
  init(_ machine: LuaMachine, present: [Bool]) {
    self.machine = machine
    self.present = present
  }

  var keepsLines: Bool {
    get { machine.keepsRemarks }
    set { machine.keepsRemarks = newValue }
  }

  func has(_ entry: Int) -> Bool { present[entry] }

  func begin(seed: UInt64, repetition: UInt64, stream: UInt64) {
    machine.begin(seed: seed, repetition: repetition, stream: stream)
  }

  func call(
    _ entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    do { try machine.posture(entry: entry, turn: turn, view: view, act: act) } catch { throw Fault(error, file: "") }
  }

  func takeLines() -> [String] { machine.takeRemarks() }
}
