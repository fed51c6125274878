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
    shape.view = view(role)
    shape.act = role.posture.map { LuaField($0.name, here($0), slot: $0.slot) }
    for param in contract.params {
      let value = settings[param.name] ?? param.defaultValue
      shape.params.append(LuaField(param.name, .number(param.range), slot: FieldSchema.constant, value: value))
    }
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
    do {
      let machine = try LuaMachine(limits: limits, hashSeed: hashSeed)
      try machine.offer(functions.map { offered($0, asker) })
      try machine.modules(loan.find)
      try machine.load(file: source.file, source: source.bytes)
      return (machine, try machine.tree())
    } catch {
      throw Fault(error, file: source.file)
    }
  }

  private func view(_ role: RoleSchema) -> [LuaField] {
    var fields = role.view.map { field in
      if field.slot != FieldSchema.constant { return LuaField(field.name, kind(field.kind), slot: field.slot) }
      let index = scenario.schema.parameters.firstIndex { $0.name == field.name }!
      return LuaField(field.name, kind(field.kind), slot: FieldSchema.constant, value: scenario.values[index])
    }
    let names = scenario.schema.parameters.map(\.name)
    for (index, parameter) in scenario.schema.parameters.enumerated() {
      let isShared = names.filter { $0 == parameter.name }.count > 1
      let prefix = isShared ? parameter.role.map { scenario.schema.roles[$0].name + "_" } ?? "" : ""
      let kind: LuaField.Kind = !parameter.words.isEmpty ? .choice(parameter.words) : parameter.isInteger
        ? .integer(Int(parameter.range.lowerBound)...Int(parameter.range.upperBound)) : .number(parameter.range)
      fields.append(
        LuaField(
          "parameters.\(prefix)\(parameter.name)", kind, slot: FieldSchema.constant, value: scenario.values[index]))
    }
    return fields
  }

  private func offered(_ function: ModelFunction, _ asker: AskerBox) -> LuaFunction {
    LuaFunction(
      module: "model", name: function.name,
      arguments: function.arguments.map { LuaField($0.name, kind($0.kind), slot: 0) }, required: function.required,
      results: [LuaField(function.result.name, kind(function.result.kind), slot: 0)]
    ) { [unowned asker] arguments, results in
      guard let view = asker.view else { return "there is no position to ask about while the file loads" }
      results[0] = function.body(ModelFunction.Asker(role: asker.role, view: view), arguments)
      return nil
    }
  }

  /// A whole number that a script sets must be one that the scenario has.
  private func here(_ field: FieldSchema) -> LuaField.Kind {
    guard case .integer(let range) = field.kind, let limit = field.limit,
      let index = scenario.schema.parameters.firstIndex(where: { $0.name == limit })
    else { return kind(field.kind) }
    return .integer(range.lowerBound...max(range.lowerBound, Int(scenario.values[index])))
  }

  private func kind(_ kind: FieldSchema.Kind) -> LuaField.Kind {
    switch kind {
    case .number(let range): .number(range)
    case .integer(let range): .integer(range)
    case .flag: .flag
    case .choice(let words): .choice(words)
    }
  }
}

/// Lends the view of the call now running to the functions of `model.*`.
final class AskerBox {
  let role: Int
  var view: UnsafePointer<Double>?

  init(role: Int) { self.role = role }
}
