import LuaBridge
import StandoffKernel

/// The functions of one hook, in Lua or in machine code: with a stream of chance of its own, and found in each match as it was
/// when it was made. Lua is always counted.
final class HookMachine {
  /// Machine code is loaded when a match begins, in the process that plays it.
  private enum Body {
    case lua(LuaMachine)
    case waiting(NativeParts, PartShape)
    case native(any PartEngine)
    case failed(Fault)
  }

  private var body: Body
  private let contract: HookContract
  let file: String
  private let stream: UInt64
  /// For functions that set nothing.
  private let nothing: HookFrame

  /// Loads and shapes a hook.
  /// - Parameter stream: names its stream of chance, beside its kind; its own name unless given.
  /// - Throws: a ``Fault`` with file and line; a wrong setting is one of kind contract.
  init(
    _ reading: HookReading, settings: [String: Double], view: [LuaField], act: [LuaField], limits: LuaLimits,
    hashSeed: UInt64, stream: String? = nil
  ) throws(Fault) {
    contract = reading.contract
    file = reading.source.file
    self.stream = ChanceStream.of("\(contract.kind.rawValue) \(stream ?? contract.name)")
    nothing = HookFrame(act.count)
    if let problem = contract.problem(with: settings) { throw Fault(.contract, problem, file: file) }
    let params = contract.params.fields(settings)
    if let native = contract.native, let kind = contract.kind.part {
      let own = params.map { LuaField("params.\($0.name)", $0.kind, slot: $0.slot, value: $0.value) }
      let shape = PartShape(
        kind: kind, name: native, file: file, line: reading.source.line(of: NativeKey.key) ?? 1, view: view + own,
        act: act, entries: contract.kind.functions, required: [contract.kind.functions[0]])
      guard let parts = reading.parts else { throw NativeParts.nobody(shape) }
      body = .waiting(parts, shape)
      return
    }
    let machine = try LuaMachine.loaded(
      reading.source, ModuleLoan(reading.source), [], limits: limits, hashSeed: hashSeed
    ).machine
    var shape = LuaShape()
    shape.view = view
    shape.act = act
    shape.params = params
    shape.entries = contract.kind.functions
    do {
      _ = try machine.shape(shape)
      try machine.seal()
    } catch {
      throw Fault(error, file: file)
    }
    body = .lua(machine)
  }

  /// Whether each assignment is watched; machine code's never are, and need not be.
  var isChecking: Bool {
    get { if case .lua(let machine) = body { machine.isChecking } else { false } }
    set { if case .lua(let machine) = body { machine.isChecking = newValue } }
  }

  /// Other shocks from a turn on; nil for none.
  var laterShocks: LaterShocks? { didSet { shareShocks() } }

  /// Machine code has them once it is loaded.
  private func shareShocks() {
    switch body {
    case .lua(let machine): machine.later = laterShocks.map { ($0.turn, $0.repetition) }
    case .native(let engine): engine.laterShocks = laterShocks
    case .waiting, .failed: break
    }
  }

  /// Loads machine code that waits for the first match.
  func makeReady() throws(Fault) {
    if case .waiting(let parts, let shape) = body {
      do { body = .native(try parts.make(shape)) } catch { body = .failed(error) }
    }
    if case .failed(let reason) = body { throw reason }
  }

  func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) {
    // What cannot be loaded is told by the first call, where a match can end of it.
    try? makeReady()
    if laterShocks != nil { shareShocks() }
    switch body {
    case .lua(let machine):
      machine.keepsRemarks = wantsLines
      machine.begin(seed: seed, repetition: repetition, stream: stream)
    case .native(let engine):
      engine.keepsLines = wantsLines
      engine.begin(seed: seed, repetition: repetition, stream: stream)
    case .waiting, .failed: break
    }
  }

  /// Calls `function(view, act, me)`.
  func set(
    _ entry: Int, turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    switch body {
    case .lua(let machine):
      do { try machine.posture(entry: entry, turn: turn, view: view, act: act) } catch {
        throw fault(Fault(error, file: file), entry, turn)
      }
    case .native(let engine):
      do { try engine.call(entry, turn: turn, view: view, act: act) } catch { throw fault(error, entry, turn) }
    case .failed(let reason): throw reason
    case .waiting: preconditionFailure("a match has begun")
    }
  }

  /// Calls `function(view, me)`, of which nothing is wanted back.
  func tell(_ entry: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) {
    switch body {
    case .lua(let machine):
      do { _ = try machine.react(entry: entry, turn: turn, view: view) } catch {
        throw fault(Fault(error, file: file), entry, turn)
      }
    case .native(let engine):
      guard engine.has(entry) else { return }
      do { try engine.call(entry, turn: turn, view: view, act: nothing.values) } catch {
        throw fault(error, entry, turn)
      }
    case .failed(let reason): throw reason
    case .waiting: preconditionFailure("a match has begun")
    }
  }

  func takeLines() -> [String] {
    switch body {
    case .lua(let machine): machine.takeRemarks()
    case .native(let engine): engine.takeLines()
    case .waiting, .failed: []
    }
  }

  /// What a function returned has no line of its own: the function's must do.
  private func fault(_ error: Fault, _ entry: Int, _ turn: Int) -> Fault {
    var fault = error
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
