import LuaBridge
public import StandoffKernel

/// Reads a scenario from a Lua file that returns data. The file runs under the same limits as a strategy.
public struct ScenarioReader {
  let models: [ModelSchema]
  /// Belief rules beyond the built-in ones, by name.
  let rules: [String]
  /// Finds the file of another scenario by name, for `extends`.
  let find: (String) throws(InputError) -> ScriptSource

  /// A reader for scenarios of these models; `find` gives the source that `extends` names.
  /// - Parameter rules: belief rules beyond the built-in ones that a scenario may name.
  public init(
    models: [ModelSchema], rules: [String] = [], find: @escaping (String) throws(InputError) -> ScriptSource
  ) {
    self.models = models
    self.rules = rules
    self.find = find
  }

  private static let keys = [
    "name", "title", "summary", "question", "api", "model", "sources", "start", "turn", "extends", "roles",
    "parameters", "turns", "events", "profiles",
  ]
  /// How many scenarios may stand on each other's shoulders (judgement: a longer chain is nobody's plan).
  private static let longestChain = 8

  /// - Throws: an ``InputError`` with the file, the line if known, the nearest name and the range.
  public func read(_ source: ScriptSource) throws(InputError) -> Scenario {
    try read(source, depth: 0)
  }

  private func read(_ source: ScriptSource, depth: Int) throws(InputError) -> Scenario {
    let file = ScenarioFile(source: source, table: try load(source))
    for key in file.table.keys where !(Self.keys + ScenarioFile.matrixKeys).contains(key) {
      throw file.error("unknown key '\(key)'\(NearestNames.clause(key, in: Self.keys + ScenarioFile.matrixKeys))", at: key)
    }
    guard file.table["api"].double == Double(ScriptContract.apiLevel) else {
      throw file.error(
        "write api = \(ScriptContract.apiLevel): the level of the interface that this version speaks", at: "api")
    }
    var scenario: Scenario
    if let base = try file.text("extends") {
      guard depth < Self.longestChain else {
        throw file.error("extends goes round in a circle, or too far", at: "extends")
      }
      let found: ScriptSource
      do {
        found = try find(Self.path(base, beside: source.file))
      } catch where error.file == nil {
        throw file.error("extends: \(error.message)", at: "extends")
      }
      scenario = try read(found, depth: depth + 1)
      if let model = try file.text("model"), model != scenario.schema.name {
        throw file.error("model = \"\(model)\", but \(base) is of the model \"\(scenario.schema.name)\"", at: "model")
      }
      scenario.name = try file.requiredText("name", "\"my_crisis\"")
      for key in ScenarioFile.matrixKeys where file.table[key] != .none {
        throw file.error(
          """
          \(key) cannot stand beside extends: the moves are those of \(base), and payoffs are changed under parameters, \
          like payoff_cooperate_defect = { value = …, source = "…" }
          """, at: key)
      }
    } else {
      let model = try file.requiredText("model", "\"crisis\"")
      guard let schema = models.first(where: { $0.name == model }) else {
        throw file.error("unknown model '\(model)'\(NearestNames.clause(model, in: models.map(\.name)))", at: "model")
      }
      let own = try file.matrixSchema(schema) ?? schema
      scenario = Scenario(
        name: try file.requiredText("name", "\"my_crisis\""), schema: own, seats: own.defaultSeats)
      scenario.offeredRules = rules
    }
    guard ScriptContract.isPlain(scenario.name) else {
      throw file.error(
        "name = \"\(scenario.name)\" must be made of letters, digits and _, and begin with a letter", at: "name")
    }
    try file.fillTexts(&scenario)
    try file.fillRoles(&scenario)
    try file.fillParameters(&scenario)
    try file.fillEvents(&scenario)
    try file.fillProfiles(&scenario)
    return scenario
  }

  /// A scenario that is named by its file lies beside the one that extends it.
  private static func path(_ base: String, beside file: String) -> String {
    guard base.hasSuffix(".lua"), !base.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return base }
    return String(file[...slash]) + base
  }

  private func load(_ source: ScriptSource) throws(InputError) -> LuaTable {
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.load(file: source.file, source: source.bytes)
      if case .table(let table) = try machine.tree() { return table }
    } catch {
      throw InputError(
        error.text, file: error.file.isEmpty ? source.file : error.file, line: error.line > 0 ? error.line : nil)
    }
    throw InputError(
      "a scenario's file must return a table: return { name = …, model = \"crisis\", … }", file: source.file, line: 1)
  }
}
