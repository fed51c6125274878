import LuaBridge
public import StandoffKernel

/// A hook that a script fills. A bad value in `act` has its line only while it is checked, which is slow: a match that failed
/// without one is played again so.
public protocol CheckableHook: AnyObject {
  /// Whether each assignment is watched.
  var isChecking: Bool { get set }
  /// Other shocks from a turn on, for its own chance; nil for none. Stays from match to match.
  var laterShocks: LaterShocks? { get set }
}

/// A scorer from a Lua file.
public final class ScriptedScorer: Scorer, CheckableHook {
  public let name: String
  public let hearsTurns: Bool
  private let machine: HookMachine
  private let moments: MomentView
  private let roles: Int
  private let view: HookFrame
  private let act: HookFrame
  private static let score = 0, turn = 1

  init(_ machine: HookMachine, _ contract: HookContract, _ schema: ModelSchema) {
    self.machine = machine
    name = contract.name
    // Whether machine code has a function for turns is seen where it is loaded.
    hearsTurns = contract.lines[Self.turn] != nil || contract.native != nil
    moments = MomentView(schema)
    roles = schema.roles.count
    view = HookFrame(moments.count)
    act = HookFrame(roles)
  }

  public var isChecking: Bool {
    get { machine.isChecking }
    set { machine.isChecking = newValue }
  }

  public var laterShocks: LaterShocks? {
    get { machine.laterShocks }
    set { machine.laterShocks = newValue }
  }

  /// Loads its machine code, if it has any, which otherwise waits for the first match.
  /// - Throws: a ``Fault`` where that cannot be done.
  public func makeReady() throws(Fault) { try machine.makeReady() }

  public func begin(seed: UInt64, repetition: UInt64) {
    machine.begin(seed: seed, repetition: repetition, wantsLines: false)
  }

  public func turn(_ moment: MatchMoment) throws(Fault) {
    moments.fill(view, moment)
    try machine.tell(Self.turn, turn: moment.turn, view: view.values)
  }

  public func payoffs(_ moment: MatchMoment) throws(Fault) -> SIMD8<Double> {
    moments.fill(view, moment)
    act.clear()
    try machine.set(Self.score, turn: moment.turn, view: view.values, act: act.values)
    var payoffs = SIMD8<Double>.zero
    for role in 0..<roles { payoffs[role] = act.values[role] }
    return payoffs
  }
}

/// An observer from a Lua file.
public final class ScriptedObserver: ObserverSocket, CheckableHook {
  public let name: String
  public let turnColumns: [String]
  public let matchColumns: [String]
  private let columns: [String]
  private let contract: HookContract
  private let machine: HookMachine
  private let moments: MomentView
  private let view: HookFrame
  private let act: HookFrame
  private static let finish = 0, turn = 1

  /// All columns, each once: a name may stand for a turn and for the match.
  static func columns(of contract: HookContract) -> [String] {
    contract.turnColumns + contract.matchColumns.filter { !contract.turnColumns.contains($0) }
  }

  init(_ machine: HookMachine, _ contract: HookContract, _ schema: ModelSchema) {
    self.machine = machine
    self.contract = contract
    name = contract.name
    (turnColumns, matchColumns) = (contract.turnColumns, contract.matchColumns)
    columns = Self.columns(of: contract)
    moments = MomentView(schema)
    view = HookFrame(moments.count)
    act = HookFrame(columns.count)
  }

  public var isChecking: Bool {
    get { machine.isChecking }
    set { machine.isChecking = newValue }
  }

  public var laterShocks: LaterShocks? {
    get { machine.laterShocks }
    set { machine.laterShocks = newValue }
  }

  public func begin(seed: UInt64, repetition: UInt64) {
    machine.begin(seed: seed, repetition: repetition, wantsLines: false)
  }

  public func turn(_ moment: MatchMoment) throws(Fault) -> [Double] { try values(Self.turn, turnColumns, moment) }

  public func finish(_ moment: MatchMoment) throws(Fault) -> [Double] { try values(Self.finish, matchColumns, moment) }

  private func values(_ entry: Int, _ wanted: [String], _ moment: MatchMoment) throws(Fault) -> [Double] {
    moments.fill(view, moment)
    act.clear()
    try machine.set(entry, turn: moment.turn, view: view.values, act: act.values)
    for (slot, column) in columns.enumerated() where act.values[slot] != 0 && !wanted.contains(column) {
      let function = contract.kind.functions[entry]
      throw Fault(
        .posture, "\(function) sets act.\(column), which is not among its columns: \(wanted.joined(separator: ", "))",
        file: machine.file, line: contract.lines[entry] ?? 0, turn: moment.turn)
    }
    return wanted.map { act.values[columns.firstIndex(of: $0)!] }
  }
}

/// An event from a Lua file.
public final class ScriptedEvent: EventSource, CheckableHook {
  public let name: String
  public let node: Int
  private let machine: HookMachine

  init(_ machine: HookMachine, _ contract: HookContract) {
    self.machine = machine
    name = contract.name
    node = contract.node
  }

  public var isChecking: Bool {
    get { machine.isChecking }
    set { machine.isChecking = newValue }
  }

  public var laterShocks: LaterShocks? {
    get { machine.laterShocks }
    set { machine.laterShocks = newValue }
  }

  public func begin(seed: UInt64, repetition: UInt64, wantsLines: Bool) {
    machine.begin(seed: seed, repetition: repetition, wantsLines: wantsLines)
  }

  /// What it returns and what it says are lines of the transcript.
  public func occur(
    turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>
  ) throws(Fault) -> [String] {
    try machine.set(0, turn: turn, view: view, act: act)
    return machine.takeLines()
  }
}
