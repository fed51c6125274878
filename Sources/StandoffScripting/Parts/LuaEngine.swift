import LuaBridge
import StandoffKernel

/// A part that a script fills.
final class LuaEngine: PartEngine {
  private let machine: LuaMachine
  private let present: [Bool]
  private let lines: [Int?]

  /// - Parameters:
  ///   - present: whether the script has each entry.
  ///   - lines: where each begins.
  init(_ machine: LuaMachine, present: [Bool], lines: [Int?]) {
    self.lines = lines
    self.machine = machine
    self.present = present
  }

  var keepsLines: Bool {
    get { machine.keepsRemarks }
    set { machine.keepsRemarks = newValue }
  }

  var laterShocks: LaterShocks? {
    didSet { machine.later = laterShocks.map { ($0.turn, $0.repetition) } }
  }

  func has(_ entry: Int) -> Bool { present[entry] }

  func begin(seed: UInt64, repetition: UInt64, stream: UInt64) {
    machine.begin(seed: seed, repetition: repetition, stream: stream)
  }

  func call(
    _ entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    do { try machine.posture(entry: entry, turn: turn, view: view, act: act) } catch {
      var fault = Fault(error, file: "")
      // What a function left in act has no line of its own: the function's must do.
      if fault.line == 0, [.posture, .contract].contains(fault.kind) { fault.line = lines[entry] ?? 0 }
      throw fault
    }
  }

  func takeLines() -> [String] { machine.takeRemarks() }
}
