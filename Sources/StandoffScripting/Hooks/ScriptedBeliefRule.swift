import LuaBridge
public import StandoffKernel

/// A belief rule from a Lua file, for one observer.
public final class ScriptedBeliefRule: CustomBeliefRule, CheckableHook {
  public let name: String
  private let machine: HookMachine
  private let contract: HookContract
  private let view: HookFrame
  private let act: HookFrame

  private enum Slot {
    static let belief = 0, bad = 1, benign = 2, evidence = 3, bayes = 4, turn = 5, count = 6
  }

  private static let probability = LuaField.Kind.number(0...1)

  /// `view`, the scenario's parameters apart.
  static let viewFields = [
    LuaField("belief", probability, slot: Slot.belief), LuaField("likelihood_bad", probability, slot: Slot.bad),
    LuaField("likelihood_benign", probability, slot: Slot.benign), LuaField("evidence", probability, slot: Slot.evidence),
    LuaField("bayes", probability, slot: Slot.bayes), LuaField("turn", .integer(1...10_000), slot: Slot.turn),
  ]
  /// `act`: the range has its ends, which are faults all the same, so that a belief that was never set can be told.
  static let actFields = [LuaField("belief", probability, slot: 0)]

  init(_ machine: HookMachine, _ contract: HookContract) {
    self.machine = machine
    self.contract = contract
    name = contract.name
    view = HookFrame(Slot.count)
    act = HookFrame(1)
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

  public func update(_ news: BeliefNews, turn: Int) throws(Fault) -> Double {
    view.values[Slot.belief] = news.belief
    view.values[Slot.bad] = news.likelihoods.bad
    view.values[Slot.benign] = news.likelihoods.benign
    view.values[Slot.evidence] = news.evidence
    view.values[Slot.bayes] = news.bayes
    view.values[Slot.turn] = Double(turn)
    act.clear()
    try machine.set(0, turn: turn, view: view.values, act: act.values)
    let belief = act.values[0]
    guard belief > 0 && belief < 1 else {
      let cause = belief == 0 ? ", where update never set it or rounding came to it" : ", where rounding came to it"
      throw Fault(
        .posture,
        """
        act.belief is \(PlainNumber.text(belief))\(cause): a belief must lie above 0 and below 1, since no evidence moves one \
        that is certain; view.bayes never is
        """, file: machine.file, line: contract.lines[0] ?? 0, turn: turn)
    }
    return belief
  }
}

extension HookFactory {
  /// Makes a belief rule for the observer in a role. Each observer has a machine of its own, so that rules remember apart, and
  /// a stream of chance of its own.
  /// - Throws: as ``scorer(_:settings:)``.
  public func beliefRule(
    _ reading: HookReading, role: Int, settings: [String: Double] = [:]
  ) throws(Fault) -> ScriptedBeliefRule {
    let machine = try machine(
      reading, settings, ScriptedBeliefRule.viewFields, ScriptedBeliefRule.actFields,
      stream: "\(reading.contract.name) of \(scenario.schema.roles[role].name)")
    return ScriptedBeliefRule(machine, reading.contract)
  }
}
