public import LuaBridge
public import StandoffKernel

/// Makes strategies from scripts for one scenario: reads the contract, binds parameters, shapes view and act.
public struct ScriptFactory {
  /// The scenario that its strategies play.
  public let scenario: Scenario
  /// From which the order of tables in Lua follows; the run's seed, so that it is nobody's secret constant.
  public let hashSeed: UInt64
  /// What its strategies may use up.
  public let limits: LuaLimits
  private let functions: [ModelFunction]
  /// Names of the models that there are, so that a script for another one is told from a wrong one.
  private let models: [String]

  /// A factory for one scenario.
  /// - Parameter models: names of all models; those that are compiled in unless others are given.
  public init(
    scenario: Scenario, hashSeed: UInt64, limits: LuaLimits = .standard,
    models: [String] = ModelDefinition.all.map(\.schema.name)
  ) {
    self.models = models
    self.scenario = scenario
    self.hashSeed = hashSeed
    self.limits = limits
    functions = ModelFunctions.of(scenario)
  }

  /// Loads a script and reads what it says of itself; settles which modules it has.
  /// - Throws: a ``Fault`` with file and line, which may be those of a module.
  public func read(_ source: ScriptSource) throws(Fault) -> ScriptReading {
    // A file may take functions of model.* while it loads, and says only then which model's they are.
    let everybody = AskerBox(role: 0)
    let loan = ModuleLoan(source)
    let value = try loaded(source, loan, ModelFunctions.named(here: functions), everybody).value
    let settled = source.settled(loan.used)
    if let module = ScriptReading.Content(moduleReturning: value, schema: scenario.schema) {
      return ScriptReading(source: settled, content: module)
    }
    if let other = ScriptReading.Content(otherModelOf: value, than: scenario.schema, among: models) {
      return ScriptReading(source: settled, content: other)
    }
    let contract = try ScriptContract(value, source: settled, schema: scenario.schema)
    return ScriptReading(source: settled, content: .strategy(contract))
  }

  /// Loads a script and makes it ready to play.
  /// - Parameters:
  ///   - role: the seat that it is to take; nil for the first that it may have.
  ///   - settings: values for its params, by name.
  /// - Throws: a ``Fault`` with file and line; an unknown param or a value out of range is one of kind contract.
  public func strategy(
    _ source: ScriptSource, role: Int? = nil, settings: [String: Double] = [:]
  ) throws(Fault) -> ScriptedStrategy {
    try strategy(try read(source), role: role, settings: settings)
  }

  /// The same for a script that has been read. It is loaded once more: a file may take functions of model.* while it loads,
  /// and which ones there are depends on its role.
  public func strategy(
    _ reading: ScriptReading, role seat: Int? = nil, settings: [String: Double] = [:]
  ) throws(Fault) -> ScriptedStrategy {
    let source = reading.source
    let roles = try reading.contract.roles
    let seat = seat ?? roles[0]
    precondition(roles.contains(seat), "a script sits only in a seat of its role")
    let asker = AskerBox(role: seat)
    let (machine, value) = try loaded(
      source, ModuleLoan(source), functions.filter { $0.roles.contains(seat) }, asker)
    let contract = try ScriptContract(value, source: source, schema: scenario.schema)
    if let problem = contract.problem(with: settings) { throw Fault(.contract, problem, file: source.file) }
    let role = scenario.schema.roles[seat]
    var shape = LuaShape()
    let fields = ScenarioFields(scenario)
    shape.view = fields.view(role.view) + fields.parameters
    shape.act = fields.set(role.posture)
    shape.params = contract.params.fields(settings)
    shape.me = [
      LuaField("role", .choice([role.name]), slot: FieldSchema.constant),
      LuaField("actor", .choice([scenario.seats[seat].actor]), slot: FieldSchema.constant),
      LuaField("strategy", .choice([contract.name]), slot: FieldSchema.constant),
    ]
    shape.entries = ["posture"] + role.nodes.map(\.name)
    do {
      let present = try machine.shape(shape)
      try machine.seal()
      return ScriptedStrategy(machine: machine, contract: contract, present: present, asker: asker)
    } catch {
      throw Fault(error, file: source.file)
    }
  }

  private func loaded(
    _ source: ScriptSource, _ loan: ModuleLoan, _ functions: [ModelFunction], _ asker: AskerBox
  ) throws(Fault) -> (machine: LuaMachine, value: LuaValue) {
    try LuaMachine.loaded(
      source, loan, functions.map { offered($0, asker) }, limits: limits, hashSeed: hashSeed)
  }

  private func offered(_ function: ModelFunction, _ asker: AskerBox) -> LuaFunction {
    LuaFunction(
      module: "model", name: function.name,
      arguments: function.arguments.map { LuaField($0.name, LuaField.Kind($0.kind), slot: 0) }, required: function.required,
      results: [LuaField(function.result.name, LuaField.Kind(function.result.kind), slot: 0)]
    ) { [unowned asker] arguments, results in
      guard let view = asker.view else { return "there is no position to ask about while the file loads" }
      results[0] = function.body(ModelFunction.Asker(role: asker.role, view: view), arguments)
      return nil
    }
  }
}

/// Lends the view of the call now running to the functions of `model.*`.
final class AskerBox {
  let role: Int
  var view: UnsafePointer<Double>?

  init(role: Int) { self.role = role }
}
