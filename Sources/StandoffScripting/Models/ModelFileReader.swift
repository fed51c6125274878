import LuaBridge
import StandoffKernel

/// Reads the parts of a model's file, with the line of what is wrong.
struct ModelFileReader {
  /// A role, and whether it has a belief rule.
  struct Role {
    let schema: RoleSchema
    let isObserver: Bool
  }

  let source: ScriptSource

  init(_ source: ScriptSource) { self.source = source }

  func fail(_ message: String, _ key: String?) -> InputError {
    InputError(PrintableLine.text(message, limit: 500), file: source.file, line: key.flatMap { source.line(of: $0) } ?? 1)
  }

  /// The same where something that has a name is wrong: at the first line that has the name in quotes, as in `name = "effort"`.
  func fail(_ message: String, named name: String) -> InputError {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let line = lines.firstIndex { $0.contains("\"\(name)\"") }.map { $0 + 1 } ?? 1
    return InputError(PrintableLine.text(message, limit: 500), file: source.file, line: line)
  }

  func table() throws(InputError) -> LuaTable {
    do {
      let machine = try LuaMachine(hashSeed: 0)
      let loan = ModuleLoan(source)
      try machine.offer(ModelOffers.silent)
      try machine.modules(loan.find)
      try machine.load(file: source.file, source: source.bytes)
      if case .table(let table) = try machine.tree() { return table }
    } catch {
      throw InputError(
        error.text, file: error.file.isEmpty ? source.file : error.file, line: error.line > 0 ? error.line : nil)
    }
    throw fail("a model's file must return a table: return { name = …, api = 1, kind = \"model\", … }", nil)
  }

  func text(_ table: LuaTable, _ key: String, _ example: String) throws(InputError) -> String {
    switch table[key] {
    case .string(let text) where !text.isEmpty: return text
    case .none: throw fail("'\(key)' is missing; write \(key) = \(example)", nil)
    default: throw fail("'\(key)' must be a string, like \(key) = \(example)", key)
    }
  }

  /// A list of tables with a name each, different unless they are of different roles; unknown keys are errors.
  func list(
    _ value: LuaValue, _ key: String, allows: [String], example: String, isRequired: Bool
  ) throws(InputError) -> [(name: String, entry: LuaTable)] {
    if case .none = value, !isRequired { return [] }
    guard case .table(let table) = value, table.keys.isEmpty, !(isRequired && table.array.isEmpty) else {
      throw fail("\(key) must be a list: \(key) = { \(example) }", key)
    }
    var found: [(name: String, entry: LuaTable)] = []
    for (place, item) in table.array.enumerated() {
      guard case .table(let entry) = item, case .string(let name) = entry["name"], ScriptContract.isPlain(name) else {
        throw fail("entry \(place + 1) of \(key) must be a table with a name: \(example)", key)
      }
      for extra in entry.keys where !(["name"] + allows).contains(extra) {
        throw fail("unknown key '\(extra)' in \(key), \(name)\(NearestNames.clause(extra, in: ["name"] + allows))", extra)
      }
      if found.contains(where: { $0.name == name && $0.entry["role"] == entry["role"] }) {
        throw fail("\(key) has \(name) twice", key)
      }
      found.append((name, entry))
    }
    return found
  }

  func doc(_ entry: LuaTable) -> String { PrintableLine.text(entry["doc"].text ?? "") }

  // MARK: - Roles

  func roles(_ value: LuaValue) throws(InputError) -> [Role] {
    let found = try list(
      value, "roles", allows: ["doc", "script_role", "types", "view", "posture", "nodes", "observer"],
      example: "{ name = \"inspector\", doc = \"…\", view = { … }, posture = { … } }", isRequired: true)
    guard found.count <= MatchResult.roleLimit else {
      throw fail("a model has at most \(MatchResult.roleLimit) roles, and this one \(found.count)", "roles")
    }
    var roles: [Role] = []
    var nodes: Set<String> = []
    for (name, entry) in found {
      if ModelFile.taken.contains(name) { throw fail("a role cannot be called \(name): the model's tables have that name", "roles") }
      let types = try list(
        entry["types"], "types", allows: ["doc"], example: "{ name = \"greedy\", doc = \"…\" }", isRequired: false)
      var view: [FieldSchema] = [
        .init("turn", .integer(1...10_000), slot: 0, unit: "turn, from 1", "The turn now played."),
        .init("turns", .integer(1...10_000), slot: FieldSchema.constant, unit: "turns", "Length of the match."),
      ]
      if !types.isEmpty { view.append(.init("type", .choice(types.map(\.name)), slot: 1, "Its own hidden type.")) }
      let first = view.count - 1
      view += try fields(entry["view"], "view", first: first, reserved: view.map(\.name))
      let posture = try fields(entry["posture"], "posture", first: 0, reserved: [])
      if posture.isEmpty { throw fail("the role \(name) sets nothing; it needs posture = { { name = \"…\", min = 0, max = 1 } }", "posture") }
      let asked = try list(entry["nodes"], "nodes", allows: ["doc"], example: "{ name = \"strike\", doc = \"…\" }", isRequired: false)
      for (node, _) in asked where !nodes.insert(node).inserted || ["start", "turn", "finish", "posture"].contains(node) {
        throw fail("a node cannot be called \(node): that name is taken", "nodes")
      }
      var isObserver = false
      if case .boolean(let flag) = entry["observer"] { isObserver = flag }
      roles.append(
        Role(
          schema: RoleSchema(
            name, scriptRole: entry["script_role"].text, doc(entry),
            types: types.map { .init($0.name, doc($0.entry)) }, view: view, posture: posture,
            nodes: asked.map { .init($0.name, doc($0.entry)) }),
          isObserver: isObserver))
    }
    if roles.filter({ !$0.schema.types.isEmpty }).count > ModelFile.mostTypedRoles
      || roles.dropFirst(ModelFile.mostTypedRoles).contains(where: { !$0.schema.types.isEmpty })
    {
      throw fail("only the first two roles may have hidden types", "types")
    }
    return roles
  }

  /// Fields of a view or a posture, their slots counted from `first`.
  private func fields(
    _ value: LuaValue, _ key: String, first: Int, reserved: [String]
  ) throws(InputError) -> [FieldSchema] {
    let found = try list(
      value, key, allows: ["min", "max", "integer", "flag", "words", "unit", "doc"],
      example: "{ name = \"effort\", min = 0, max = 1, doc = \"…\" }", isRequired: false)
    var fields: [FieldSchema] = []
    for (name, entry) in found {
      if (reserved + ["parameters"]).contains(name) { throw fail("\(key) cannot have a field \(name): every view has one", key) }
      fields.append(
        FieldSchema(
          name, try kind(entry, name), slot: first + fields.count, unit: entry["unit"].text ?? "", doc(entry)))
    }
    return fields
  }

  private func kind(_ entry: LuaTable, _ name: String) throws(InputError) -> FieldSchema.Kind {
    if case .boolean(true) = entry["flag"] { return .flag }
    if case .table(let words) = entry["words"] {
      let texts = words.array.compactMap(\.text)
      guard !texts.isEmpty, texts.count == words.array.count, Set(texts).count == texts.count else {
        throw fail("\(name).words must be a list of different words", named: name)
      }
      return .choice(texts)
    }
    guard let low = entry["min"].double, let high = entry["max"].double, low <= high, low.isFinite, high.isFinite else {
      throw fail("\(name) needs its range: min = 0, max = 1; or flag = true, or words = { … }", named: name)
    }
    if case .boolean(true) = entry["integer"] {
      guard low == low.rounded(), high == high.rounded(), low.magnitude <= 1e9, high.magnitude <= 1e9 else {
        throw fail("\(name): min and max of an integer must be whole numbers", named: name)
      }
      return .integer(Int(low)...Int(high))
    }
    return .number(low...high)
  }
}
