import LuaBridge
import StandoffKernel

/// Fields of a schema as a script of one scenario has them.
struct ScenarioFields {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// Fields of a view; those that stand for a parameter with its value here.
  func view(_ fields: [FieldSchema]) -> [LuaField] {
    fields.map { field in
      if field.slot != FieldSchema.constant { return LuaField(field.name, LuaField.Kind(field.kind), slot: field.slot) }
      let index = scenario.schema.parameters.firstIndex { $0.name == field.name }!
      return LuaField(
        field.name, LuaField.Kind(field.kind), slot: FieldSchema.constant, value: scenario.values[index])
    }
  }

  /// Fields that a script sets: a whole number must be one that the scenario has.
  func set(_ fields: [FieldSchema]) -> [LuaField] { fields.map { LuaField($0.name, here($0), slot: $0.slot) } }

  /// `view.parameters`: every parameter; one that several roles have, with its role before it.
  var parameters: [LuaField] {
    let names = scenario.schema.parameters.map(\.name)
    return scenario.schema.parameters.enumerated().map { index, parameter in
      let isShared = names.filter { $0 == parameter.name }.count > 1
      let prefix = isShared ? parameter.role.map { scenario.schema.roles[$0].name + "_" } ?? "" : ""
      let (words, value) = scenario.choice(of: index)
      let kind: LuaField.Kind = !words.isEmpty ? .choice(words) : parameter.isInteger
        ? .integer(Int(parameter.range.lowerBound)...Int(parameter.range.upperBound)) : .number(parameter.range)
      return LuaField(
        "parameters.\(prefix)\(parameter.name)", kind, slot: FieldSchema.constant, value: value)
    }
  }

  private func here(_ field: FieldSchema) -> LuaField.Kind {
    guard case .integer(let range) = field.kind, let limit = field.limit,
      let index = scenario.schema.parameters.firstIndex(where: { $0.name == limit })
    else { return LuaField.Kind(field.kind) }
    return .integer(range.lowerBound...max(range.lowerBound, Int(scenario.values[index])))
  }
}

extension LuaField.Kind {
  init(_ kind: FieldSchema.Kind) {
    self =
      switch kind {
      case .number(let range): .number(range)
      case .integer(let range): .integer(range)
      case .flag: .flag
      case .choice(let words): .choice(words)
      }
  }
}

extension LuaMachine {
  /// A machine that has run a script's file, and what the file returned.
  /// - Throws: a ``Fault`` with file and line, which may be those of a module.
  static func loaded(
    _ source: ScriptSource, _ loan: ModuleLoan, _ functions: [LuaFunction], limits: LuaLimits, hashSeed: UInt64
  ) throws(Fault) -> (machine: LuaMachine, value: LuaValue) {
    do {
      let machine = try LuaMachine(limits: limits, hashSeed: hashSeed)
      try machine.offer(functions)
      try machine.modules(loan.find)
      try machine.load(file: source.file, source: source.bytes)
      return (machine, try machine.tree())
    } catch {
      throw Fault(error, file: source.file)
    }
  }
}
