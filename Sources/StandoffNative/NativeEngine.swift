internal import CStandoffNumerics
internal import CStandoffPlugin
internal import LuaBridge
internal import StandoffKernel
internal import StandoffScripting

/// A model, a scorer or a belief rule in machine code.
final class NativeEngine: PartEngine {
  var keepsLines = false
  var laterShocks: LaterShocks?
  /// Why the function that is running cannot go on, as it said.
  var reason: String?

  private let part: standoff_part
  private let shape: PartShape
  private let path: String
  private let watch: (any NativeWatch)?
  private let functions: [(@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<standoff_call>?) -> Int32)?]
  private let own: UnsafeMutableRawPointer?
  private let view: UnsafeMutablePointer<Double>
  private let act: UnsafeMutablePointer<Double>
  /// For each number that the part wants to see: its slot in the host's frame, negative for a constant, which is in place.
  private let viewSlots: [Int]
  /// For each number that it sets, the field.
  private let actFields: [LuaField]
  private var lines: [String] = []
  private var chance: (seed: UInt64, repetition: UInt64, stream: UInt64, turn: Int, draws: UInt64) = (0, 0, 0, 0, 0)
  private var block = standoff_block()

  /// As many lines as Lua may say in a call, and as long ones.
  private static let mostLines = 64
  private static let longestLine = 200

  init(_ part: standoff_part, _ shape: PartShape, path: String, watch: (any NativeWatch)?) throws(Fault) {
    self.part = part
    self.shape = shape
    self.path = path
    self.watch = watch
    func fail(_ message: String) -> Fault {
      Fault(.contract, "\(path), \(shape.kind.word) \(shape.name): \(message)", file: shape.file, line: shape.line)
    }
    func names(_ list: UnsafePointer<UnsafePointer<CChar>?>?, _ count: UInt32) -> [String] {
      (0..<Int(list == nil ? 0 : count)).map { NativeLibrary.text(list![$0]) }
    }
    let seen = names(part.view, part.view_count)
    var viewFields: [LuaField] = []
    for name in seen {
      guard let field = shape.view.first(where: { $0.name == name }) else {
        throw fail("it wants to see '\(name)'\(NearestNames.clause(name, in: shape.view.map(\.name)))")
      }
      viewFields.append(field)
    }
    var actFields: [LuaField] = []
    for name in names(part.act, part.act_count) {
      guard let field = shape.act.first(where: { $0.name == name }) else {
        throw fail("it sets '\(name)'\(NearestNames.clause(name, in: shape.act.map(\.name)))")
      }
      actFields.append(field)
    }
    var functions: [(@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<standoff_call>?) -> Int32)?] =
      Array(repeating: nil, count: shape.entries.count)
    for index in 0..<Int(part.entries == nil ? 0 : part.entry_count) {
      let name = NativeLibrary.text(part.entries[index].name)
      guard let entry = shape.entries.firstIndex(of: name) else {
        throw fail("it has a function '\(name)' that nobody calls\(NearestNames.clause(name, in: shape.entries))")
      }
      functions[entry] = part.entries[index].function
    }
    for name in shape.required where functions[shape.entries.firstIndex(of: name)!] == nil {
      throw fail("it has no function '\(name)', which every \(shape.kind.word) needs")
    }
    self.functions = functions
    self.actFields = actFields
    viewSlots = viewFields.map(\.slot)
    view = .allocate(capacity: max(1, viewFields.count))
    view.initialize(repeating: 0, count: max(1, viewFields.count))
    for (place, field) in viewFields.enumerated() { view[place] = field.value }
    act = .allocate(capacity: max(1, actFields.count))
    act.initialize(repeating: 0, count: max(1, actFields.count))
    if let create = part.create {
      watch?.enter()
      own = create(NativeHost.table)
      watch?.leave()
      if own == nil {
        // What was allocated goes with this object, which is whole by now.
        var fault = fail("there was no memory for it")
        fault.isOfTheHost = true
        throw fault
      }
    } else {
      own = nil
    }
  }

  deinit {
    if let own, let destroy = part.destroy {
      watch?.enter()
      destroy(own)
      watch?.leave()
    }
    view.deallocate()
    act.deallocate()
  }

  func has(_ entry: Int) -> Bool { functions[entry] != nil }

  func begin(seed: UInt64, repetition: UInt64, stream: UInt64) {
    chance = (seed, repetition, stream, -1, 0)
    lines = []
    guard let begin = part.begin else { return }
    watch?.enter()
    begin(own)
    watch?.leave()
  }

  func call(
    _ entry: Int, turn: Int, view frame: UnsafePointer<Double>, act result: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    guard let function = functions[entry] else { preconditionFailure("only entries that are there are called") }
    for (place, slot) in viewSlots.enumerated() where slot >= 0 { view[place] = frame[slot] }
    for field in shape.act where field.slot >= 0 { result[field.slot] = field.value }
    for (place, field) in actFields.enumerated() { act[place] = field.value }
    (chance.turn, chance.draws, reason) = (turn, 0, nil)
    var call = standoff_call(
      size: UInt32(MemoryLayout<standoff_call>.size), turn: UInt32(truncatingIfNeeded: turn), host: NativeHost.table,
      view: view, act: act, own: Unmanaged.passUnretained(self).toOpaque())
    watch?.enter()
    let code = function(own, &call)
    watch?.leave()
    if code != 0 || reason != nil {
      throw fault(.runtime, reason.map { PrintableLine.text($0, limit: 300) } ?? "returned \(code) without a reason", entry, turn)
    }
    for (place, field) in actFields.enumerated() {
      if let problem = field.problem(with: act[place]) {
        throw fault(.posture, "sets \(field.name) to \(PlainNumber.text(act[place])); \(problem)", entry, turn)
      }
      result[field.slot] = act[place]
    }
  }

  private func fault(_ kind: Fault.Kind, _ message: String, _ entry: Int, _ turn: Int) -> Fault {
    Fault(
      kind, "the machine code of \(shape.name), \(shape.entries[entry]): \(message)", file: shape.file, line: shape.line,
      turn: turn)
  }

  // MARK: - What the host's table offers

  /// The same numbers as a script of this stream gets.
  func uniform() -> Double {
    let index = chance.draws
    chance.draws += 1
    if index % 4 == 0 {
      let later = laterShocks.flatMap { chance.turn >= $0.turn ? $0.repetition : nil }
      block = standoff_philox(
        later ?? chance.repetition, UInt64(bitPattern: Int64(chance.turn)), STANDOFF_SCRIPT_DOMAIN ^ chance.stream, index >> 2,
        chance.seed, 1)
    }
    switch index % 4 {
    case 0: return standoff_unit(block.word.0)
    case 1: return standoff_unit(block.word.1)
    case 2: return standoff_unit(block.word.2)
    default: return standoff_unit(block.word.3)
    }
  }

  func update(
    _ role: UInt32, _ belief: Double, _ bad: Double, _ benign: Double, _ evidence: Double, _ unafraid: Double
  ) -> Double {
    let question = BeliefQuestion(
      role: Int(role), belief: belief, bad: bad, benign: benign, evidence: evidence, unafraid: unafraid)
    // Another plugin's code may have run meanwhile; from here on it is this one's again.
    defer { watch?.enter() }
    return shape.update?(question) ?? .nan
  }

  func say(_ line: String) {
    if keepsLines && lines.count < Self.mostLines { lines.append(PrintableLine.text(line, limit: Self.longestLine)) }
  }

  func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }
}

extension LuaField {
  /// Why it cannot hold a value; nil where it can.
  fileprivate func problem(with value: Double) -> String? {
    func outside(_ low: String, _ high: String) -> String { "it must lie between \(low) and \(high)" }
    switch kind {
    case .number(let range):
      if range.contains(value) { return nil }
      return value.isNaN ? "it must be a number" : outside(PlainNumber.text(range.lowerBound), PlainNumber.text(range.upperBound))
    case .integer(let range):
      if value == value.rounded(), value >= Double(range.lowerBound), value <= Double(range.upperBound) { return nil }
      return "it must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: return value == 0 || value == 1 ? nil : "it must be 0 or 1"
    case .choice(let words):
      if value == value.rounded(), value >= 0, value < Double(words.count) { return nil }
      return "it must be the index of one of \(words.joined(separator: ", ")): 0 to \(words.count - 1)"
    }
  }
}
