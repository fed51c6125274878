import LuaBridge
import StandoffKernel

/// The table that a scenario's file returned, and where it stands.
struct ScenarioFile {
  let source: ScriptSource
  let table: LuaTable

  /// An error at the line where `key` is set, where that is found.
  func error(_ message: String, at key: String) -> InputError {
    InputError(message, file: source.file, line: source.line(of: key))
  }

  func text(_ key: String) throws(InputError) -> String? {
    switch table[key] {
    case .none: nil
    case .string(let text): text
    default: throw error("\(key) must be a string", at: key)
    }
  }

  func requiredText(_ key: String, _ example: String) throws(InputError) -> String {
    if let text = try text(key) { return text }
    throw InputError("'\(key)' is missing; write \(key) = \(example)", file: source.file)
  }

  func fillTexts(_ scenario: inout Scenario) throws(InputError) {
    scenario.title = try text("title") ?? scenario.title
    scenario.summary = try text("summary") ?? scenario.summary
    scenario.question = try text("question") ?? scenario.question
    switch table["sources"] {
    case .none: break
    case .table(let list):
      var sources: [String] = []
      for item in list.array {
        guard let text = item.text else { throw error("sources must be a list of strings", at: "sources") }
        sources.append(text)
      }
      scenario.sources = sources
    default: throw error("sources must be a list of strings", at: "sources")
    }
    let word = try text("turn") ?? "quarter"
    guard let unit = TurnCalendar.Unit(rawValue: word) else {
      let units = TurnCalendar.Unit.allCases.map(\.rawValue)
      throw error("turn = \"\(word)\" is not a length of time\(NearestNames.clause(word, in: units))", at: "turn")
    }
    if let start = try text("start") {
      do {
        scenario.calendar = try TurnCalendar(start: start, unit: unit)
      } catch {
        throw self.error(error.message, at: "start")
      }
    }
  }

  func fillRoles(_ scenario: inout Scenario) throws(InputError) {
    let roles = scenario.schema.roles
    switch table["roles"] {
    case .none:
      if scenario.seats.contains(where: { $0.defaultStrategy.isEmpty }) {
        throw InputError(
          "'roles' is missing; write roles = { \(roles[0].name) = { actor = \"US\", default = \"…\" }, … }",
          file: source.file)
      }
    case .table(let table):
      for key in table.keys {
        guard let role = roles.firstIndex(where: { $0.name == key }) else {
          throw error("unknown role '\(key)'\(NearestNames.clause(key, in: roles.map(\.name)))", at: key)
        }
        guard case .table(let seat) = table[key] else {
          throw error(
            "roles.\(key) must be a table: \(key) = { actor = \"US\", type = \"…\", default = \"…\" }", at: key)
        }
        try fill(&scenario, role, key, seat)
      }
    default: throw error("roles must be a table", at: "roles")
    }
    for (role, seat) in scenario.seats.enumerated() {
      let others = scenario.seats[..<role].map(\.actor) + roles.indices.filter { $0 != role }.map { roles[$0].name }
      if others.contains(where: { $0.lowercased() == seat.actor.lowercased() }) {
        throw error(
          "two roles would answer to the name \"\(seat.actor)\"; give each actor its own", at: roles[role].name)
      }
    }
    for (role, seat) in scenario.seats.enumerated() where seat.defaultStrategy.isEmpty {
      throw error(
        "roles.\(roles[role].name) needs actor and default: the strategy that it plays when nobody names another",
        at: "roles")
    }
  }

  private func fill(_ scenario: inout Scenario, _ role: Int, _ name: String, _ seat: LuaTable) throws(InputError) {
    for key in seat.keys {
      switch key {
      case "actor":
        guard let actor = seat[key].text, !actor.isEmpty, !actor.contains(where: { ".:=, ".contains($0) }) else {
          throw error("roles.\(name).actor must be a name without blanks, dots, colons, commas or =", at: name)
        }
        scenario.seats[role].actor = actor
      case "default":
        guard let strategy = seat[key].text else { throw error("roles.\(name).default must name a strategy", at: name) }
        scenario.seats[role].defaultStrategy = strategy
      case "type": try fillType(&scenario, role, name, seat[key])
      default:
        throw error(
          "unknown key '\(key)' in roles.\(name)\(NearestNames.clause(key, in: ["actor", "type", "default"]))", at: key)
      }
    }
  }

  private func fillType(_ scenario: inout Scenario, _ role: Int, _ name: String, _ value: LuaValue) throws(InputError) {
    if let word = value.text {
      do {
        try scenario.setType(of: role, to: word)
      } catch {
        throw self.error(error.message, at: "type")
      }
      return
    }
    guard case .table(let table) = value else {
      throw error(
        """
        roles.\(name).type must be a type's name, \"from_prior\", or chances like { greedy = 0.3, \
        security_seeker = 0.7 }
        """,
        at: "type")
    }
    let types = scenario.schema.roles[role].types.map(\.name)
    var chances = [Double](repeating: 0, count: types.count)
    for key in table.keys {
      guard let index = types.firstIndex(of: key) else {
        throw error("unknown type '\(key)'\(NearestNames.clause(key, in: types))", at: key)
      }
      guard let chance = table[key].double, (0...1).contains(chance) else {
        throw error("the chance of \(key) must lie between 0 and 1", at: key)
      }
      chances[index] = chance
    }
    guard abs(chances.reduce(0, +) - 1) < 1e-9 else {
      throw error("the chances of \(name)'s types must add up to 1", at: "type")
    }
    scenario.seats[role].type = .drawn(chances)
  }

  /// What a parameter is set to.
  private enum Setting {
    case number(Double)
    /// A belief rule that is none of the built-in ones.
    case rule(String)
  }

  private func setting(_ value: LuaValue, of key: String, _ scenario: Scenario) throws(InputError) -> Setting? {
    if let text = value.text, scenario.offersRule(text, for: key) { return .rule(text) }
    return try number(value, of: key, scenario).map { .number($0) }
  }

  /// A value as a number; where the parameter has words, one of them.
  private func number(_ value: LuaValue, of key: String, _ scenario: Scenario) throws(InputError) -> Double? {
    guard value.text != nil || value.double != nil else { return nil }
    let indexes: [Int]
    do { indexes = try scenario.indexes(of: key) } catch { throw self.error(error.message, at: key) }
    let words = scenario.schema.parameters[indexes[0]].words
    if let word = value.text, scenario.schema.parameters[indexes[0]].name == "belief_rule",
      word.contains("/") || word.contains(".lua")
    {
      throw error(
        "\(key) names the file \(word); a scenario names built-in rules and those of plugins, and a file goes with --set",
        at: key)
    }
    if words.isEmpty {
      guard let word = value.text else { return value.double }
      throw error("\(key) is '\(word)'; it must be a number", at: key)
    }
    if let word = value.text, let index = words.firstIndex(of: word) { return Double(index) }
    let written = value.text.map { "'\($0)'" } ?? PlainNumber.text(value.double ?? .nan)
    throw error("\(key) cannot be \(written); it may be \(scenario.choices(of: indexes[0], near: value.text ?? ""))", at: key)
  }

  func fillParameters(_ scenario: inout Scenario) throws(InputError) {
    if case .table(let table) = self.table["parameters"] {
      // What is said of one actor beats what is said of all, in whatever order they stand.
      let keys = table.keys.filter { !$0.contains(".") } + table.keys.filter { $0.contains(".") }
      for key in keys {
        guard case .table(let entry) = table[key], let value = try setting(entry["value"], of: key, scenario),
          let origin = entry["source"].text, !origin.isEmpty
        else {
          throw error(
            "parameters.\(key) must be { value = …, source = \"…\" }; the source may be the word judgement", at: key)
        }
        for extra in entry.keys where extra != "value" && extra != "source" {
          throw error(
            "unknown key '\(extra)' in parameters.\(key)\(NearestNames.clause(extra, in: ["value", "source"]))",
            at: key)
        }
        do {
          switch value {
          case .number(let number): try scenario.set(key, to: number, source: origin)
          case .rule(let text): try scenario.setRule(key, to: text, source: origin)
          }
        } catch {
          throw self.error(error.message, at: key)
        }
      }
    } else if case .none = self.table["parameters"] {
    } else {
      throw error("parameters must be a table", at: "parameters")
    }
    switch self.table["turns"] {
    case .none: break
    case .integer(let turns):
      do {
        try scenario.set("turns", to: Double(turns), source: "the scenario")
      } catch {
        throw self.error(error.message, at: "turns")
      }
    default: throw error("turns must be a whole number", at: "turns")
    }
  }
}
