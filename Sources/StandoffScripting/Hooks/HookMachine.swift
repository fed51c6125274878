import LuaBridge
import StandoffKernel

/// The Lua state of one hook: always counted, with a stream of chance of its own, and found in each match as it was when the
/// file had been loaded.
final class HookMachine {
  private let machine: LuaMachine
  private let contract: HookContract
  let file: String
  private let stream: UInt64

  /// Loads and shapes a hook.
  /// - Throws: a ``Fault`` with file and line; a wrong setting is one of kind contract.
  init(
    _ reading: HookReading, settings: [String: Double], view: [LuaField], act: [LuaField], limits: LuaLimits,
    hashSeed: UInt64
  ) throws(Fault) {
    contract = reading.contract
    file = reading.source.file
    stream = ChanceStream.of("\(contract.kind.rawValue) \(contract.name)")
    if let problem = contract.problem(with: settings) { throw Fault(.contract, problem, file: file) }
    machine = try LuaMachine.loaded(
      reading.source, ModuleLoan(reading.source), [], limits: limits, hashSeed: hashSeed
    ).machine
    var shape = LuaShape()
    shape.view = view
    shape.act = act
    shape.params = contract.params.fields(settings)
    shape.entries = contract.kind.functions
    do {
      _ = try machine.shape(shape)
      try machine.seal()
    } catch {
      throw Fault(error, file: file)
    }
  }

  var isChecking: Bool {
    get { machine.isChecking }
    set { machine.isChecking = newValue }
  }

  func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) {
    machine.keepsRemarks = wantsLines
    machine.begin(seed: seed, repetition: repetition, stream: stream)
  }

  /// Calls `function(view, act, me)`.
  func set(
    _ entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    do { try machine.posture(entry: entry, turn: turn, view: view, act: act) } catch {
      throw fault(error, entry, turn)
    }
  }

  /// Calls `function(view, me)`, of which nothing is wanted back.
  func tell(_ entry: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) {
    do { _ = try machine.react(entry: entry, turn: turn, view: view) } catch { throw fault(error, entry, turn) }
  }

  func takeLines() -> [String] { machine.takeRemarks() }

  /// What a function returned has no line of its own: the function's must do.
  private func fault(_ error: LuaError, _ entry: Int, _ turn: Int) -> Fault {
    var fault = Fault(error, file: file)
    if fault.kind == .contract && fault.line == 0 { fault.line = contract.lines[entry] ?? 0 }
    fault.turn = turn
    return fault
  }
}

/// A frame of numbers that lives as long as its owner.
final class HookFrame {
  let values: UnsafeMutablePointer<Double>
  let count: Int

  init(_ count: Int) {
    self.count = count
    values = .allocate(capacity: max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { values.deallocate() }

  func clear() { values.update(repeating: 0, count: count) }
}
