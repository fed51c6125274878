public import LuaBridge
public import StandoffKernel

/// Makes scorers, observers, events and belief rules from scripts for one scenario.
public struct HookFactory {
  let scenario: Scenario
  private let hashSeed: UInt64
  private let limits: LuaLimits

  /// A factory for one scenario.
  /// - Parameter hashSeed: the run's seed, as for ``ScriptFactory``.
  public init(scenario: Scenario, hashSeed: UInt64, limits: LuaLimits = .standard) {
    self.scenario = scenario
    self.hashSeed = hashSeed
    self.limits = limits
  }

  /// A payoff or a column: any number that a row of a table can hold.
  private static let amount = LuaField.Kind.number(-1e300...1e300)

  /// Makes a scorer ready to follow matches.
  /// - Throws: a ``Fault`` with file and line; a wrong setting is one of kind contract.
  public func scorer(_ reading: HookReading, settings: [String: Double] = [:]) throws(Fault) -> ScriptedScorer {
    let act = scenario.schema.roles.enumerated().map { LuaField($1.name, Self.amount, slot: $0) }
    return ScriptedScorer(try machine(reading, settings, moments, act), reading.contract, scenario.schema)
  }

  /// Makes an observer ready to follow matches.
  /// - Throws: as ``scorer(_:settings:)``.
  public func observer(_ reading: HookReading, settings: [String: Double] = [:]) throws(Fault) -> ScriptedObserver {
    let act = ScriptedObserver.columns(of: reading.contract).enumerated().map { LuaField($1, Self.amount, slot: $0) }
    return ScriptedObserver(try machine(reading, settings, moments, act), reading.contract, scenario.schema)
  }

  /// Makes an event ready to befall matches.
  /// - Throws: as ``scorer(_:settings:)``.
  public func event(_ reading: HookReading, settings: [String: Double] = [:]) throws(Fault) -> ScriptedEvent {
    guard let events = scenario.schema.events else {
      throw Fault(.contract, "the model \(scenario.schema.name) has no place for events", file: reading.source.file)
    }
    let fields = ScenarioFields(scenario)
    return ScriptedEvent(
      try machine(reading, settings, fields.view(events.view), fields.set(events.effects)), reading.contract)
  }

  private var moments: [LuaField] { ScenarioFields(scenario).view(MomentView(scenario.schema).fields) }

  /// - Parameter stream: names its stream of chance; its own name unless given.
  func machine(
    _ reading: HookReading, _ settings: [String: Double], _ view: [LuaField], _ act: [LuaField], stream: String? = nil
  ) throws(Fault) -> HookMachine {
    precondition([scenario.schema.name, ""].contains(reading.contract.model), "a hook follows matches of its model")
    return try HookMachine(
      reading, settings: settings, view: view + ScenarioFields(scenario).parameters, act: act, limits: limits,
      hashSeed: hashSeed, stream: stream)
  }
}
