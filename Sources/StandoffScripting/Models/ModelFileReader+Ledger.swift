import LuaBridge
import StandoffKernel

/// Parameters, outcomes, marks and series of a model in Lua.
extension ModelFileReader {
  func parameters(
    _ value: LuaValue, roles: [RoleSchema], observers: Set<Int>
  ) throws(InputError) -> [ParameterSchema] {
    var parameters: [ParameterSchema] = []
    let found = try list(
      value, "parameters",
      allows: ["role", "symbol", "unit", "min", "max", "default", "integer", "source", "doc"],
      example: "{ name = \"cost\", min = 0, max = 1, default = 0.1, source = \"judgement\", doc = \"…\" }", isRequired: false)
    if !found.contains(where: { $0.name == "turns" }) {
      parameters.append(
        ParameterSchema(
          "turns", symbol: "T", unit: "turns", range: 1...10_000, isInteger: true, default: 40, source: "judgement",
          "Length of a match."))
    }
    for (name, entry) in found {
      guard let low = entry["min"].double, let high = entry["max"].double, let initial = entry["default"].double,
        low <= high, (low...high).contains(initial), low.isFinite, high.isFinite
      else { throw fail("the parameter \(name) needs min, max and a default between them", named: name) }
      guard let origin = entry["source"].text, !origin.isEmpty else {
        throw fail("the parameter \(name) needs a source; it may be the word judgement", named: name)
      }
      var isInteger = name == "turns"
      if case .boolean(let flag) = entry["integer"] { isInteger = flag }
      if name == "turns" && (low < 1 || high > 10_000) {
        throw fail("turns must lie within 1 and 10000", named: name)
      }
      var role: Int?
      if let word = entry["role"].text {
        guard let index = roles.firstIndex(where: { $0.name == word }) else {
          throw fail("the parameter \(name) is of a role '\(word)'\(NearestNames.clause(word, in: roles.map(\.name)))", named: name)
        }
        role = index
      }
      parameters.append(
        ParameterSchema(
          name, role: role, symbol: entry["symbol"].text ?? "–", unit: entry["unit"].text ?? "", range: low...high,
          isInteger: isInteger, default: initial, source: origin, doc(entry)))
    }
    for role in observers.sorted() { parameters += MatrixParameters.observerLedger(role: role, letter: "\(role + 1)") }
    return parameters
  }

  func outcomes(_ value: LuaValue) throws(InputError) -> [ModelSchema.Outcome] {
    let found = try list(
      value, "outcomes", allows: ["kinds", "absorbing", "doc"],
      example: "{ name = \"war\", kinds = { \"war\" }, absorbing = true, doc = \"…\" }", isRequired: true)
    var outcomes: [ModelSchema.Outcome] = []
    for (name, entry) in found {
      var kinds: Set<String> = []
      if case .table(let list) = entry["kinds"] {
        for item in list.array {
          guard let word = item.text, ScriptContract.isPlain(word) else {
            throw fail("the kinds of the outcome \(name) must be words", named: name)
          }
          kinds.insert(word)
        }
      }
      var isAbsorbing = false
      if case .boolean(let flag) = entry["absorbing"] { isAbsorbing = flag }
      outcomes.append(.init(name, kinds: kinds, absorbing: isAbsorbing, doc(entry)))
    }
    return outcomes
  }

  /// The kinds that tables show: those that the file lists, or all that its outcomes have, in the order of the outcomes.
  func kinds(_ value: LuaValue, _ outcomes: [ModelSchema.Outcome]) throws(InputError) -> [String] {
    let known = outcomes.flatMap { $0.kinds.sorted() }
    guard case .table(let list) = value else {
      var kinds: [String] = []
      for kind in known where !kinds.contains(kind) { kinds.append(kind) }
      return kinds
    }
    var kinds: [String] = []
    for item in list.array {
      guard let word = item.text, known.contains(word) else {
        throw fail("kinds names '\(item.text ?? "?")', which no outcome counts as", "kinds")
      }
      kinds.append(word)
    }
    return kinds
  }

  func marks(_ value: LuaValue) throws(InputError) -> [ModelSchema.Mark] {
    let found = try list(value, "marks", allows: ["doc"], example: "{ name = \"breaches\", doc = \"…\" }", isRequired: false)
    guard found.count <= MatchResult.markLimit else {
      throw fail("a model has at most \(MatchResult.markLimit) marks, and this one \(found.count)", "marks")
    }
    return found.map { .init($0.name, doc($0.entry)) }
  }

  func series(_ value: LuaValue) throws(InputError) -> [ModelSchema.Series] {
    let found = try list(
      value, "series", allows: ["unit", "doc"], example: "{ name = \"belief\", unit = \"probability\", doc = \"…\" }",
      isRequired: false)
    for (name, _) in found where ["repetition", "profile", "turn"].contains(name) {
      throw fail("a series cannot be called \(name): every row has one", "series")
    }
    return found.map { .init($0.name, unit: $0.entry["unit"].text ?? "", doc($0.entry)) }
  }
}
