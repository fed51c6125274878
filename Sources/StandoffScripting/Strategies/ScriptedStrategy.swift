import LuaBridge
public import StandoffKernel

/// A script in a seat. It has its own Lua state, which each match finds as it was when the script had been loaded.
public final class ScriptedStrategy: Strategy {
  /// What its file says of itself.
  public let contract: ScriptContract
  private let machine: LuaMachine
  private let asker: AskerBox
  private let answersNode: [Bool]

  init(machine: LuaMachine, contract: ScriptContract, present: [Bool], asker: AskerBox) {
    self.machine = machine
    self.contract = contract
    self.asker = asker
    answersNode = Array(present.dropFirst())
  }

  public func begin(_ start: MatchStart) {
    machine.keepsRemarks = start.wantsRemarks
    machine.begin(seed: start.seed, repetition: start.repetition, stream: UInt64(start.role))
  }

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    asker.view = view
    do {
      try machine.posture(entry: 0, turn: turn, view: view, act: act)
    } catch {
      throw fault(error, entry: 0)
    }
  }

  /// What a function returned has no line of its own: the function's must do.
  private func fault(_ error: LuaError, entry: Int) -> Fault {
    var fault = Fault(error, file: "")
    if fault.kind == .contract && fault.line == 0 { fault.line = contract.lines[entry] }
    return fault
  }

  public func answers(node: Int) -> Bool { answersNode[node] }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    asker.view = view
    do {
      return try machine.react(entry: node + 1, turn: turn, view: view)
    } catch {
      throw fault(error, entry: node + 1)
    }
  }

  public func takeRemarks() -> [String] { machine.takeRemarks() }

  /// Whether each assignment to `act` is watched, so that a bad value has its line. A match that failed without a line
  /// is played again so.
  public var isChecking: Bool {
    get { machine.isChecking }
    set { machine.isChecking = newValue }
  }

  /// Other shocks from a turn on, for its own chance; nil for none. Stays from match to match.
  public var laterShocks: LaterShocks? {
    didSet { machine.later = laterShocks.map { ($0.turn, $0.repetition) } }
  }

  /// Whether every instruction is counted; holds from the next match on. See ``UncountedPlay``.
  var isCounted: Bool {
    get { machine.isCounted }
    set { machine.isCounted = newValue }
  }

  /// Whether the match just played is what a counted one would have been, as far as this script goes.
  var stands: Bool { machine.stands }

  /// Matches yet to be counted from the start, since uncounted ones did not stand; and how many the next such one adds.
  var countedMatches = 0, patience = 1

  /// Fuel that the last call used, and bytes that the state takes.
  public var fuelUsed: UInt64 { machine.fuelUsed }
  /// Bytes that its machine holds now.
  public var memoryUsed: UInt64 { machine.memoryUsed }
}
