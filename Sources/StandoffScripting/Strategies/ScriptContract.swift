import LuaBridge
import StandoffKernel

/// What a strategy's file says of itself, checked.
public struct ScriptContract: Sendable {
  /// A knob of the script's own.
  public struct Param: Sendable {
    /// Its name: `threat`.
    public let name: String
    /// Values that it accepts.
    public let range: ClosedRange<Double>
    /// Its value where nobody sets one.
    public let defaultValue: Double
    /// Its `doc`.
    public let summary: String
  }

  /// Params that a script may have: judgement, more than anybody could sweep.
  static let mostParams = 64

  /// The level of the scripts' interface; a script for another is refused.
  public static let apiLevel = 1

  /// The strategy's name: `maximum_pressure`.
  public let name: String
  /// The model it is for.
  public let model: String
  /// Indexes of the roles that it may play: one, or several where the model's seats are alike.
  public let roles: [Int]
  /// What it calls its role: `coercer`, `player`.
  public let roleName: String
  /// Its knobs.
  public let params: [Param]
  /// Reactions that it has, by node index.
  public let nodes: Set<Int>
  /// Where each of its functions begins, for messages about what they return: posture, then the nodes by index.
  let lines: [Int]
  /// Its first sentences, from the comment at its head.
  public let summary: String
  /// The `Source:` part of that comment; empty where there is none.
  public let source: String
}

extension ScriptContract {
  /// Index of the first role that it may play.
  public var role: Int { roles[0] }

  static let keys = ["name", "api", "model", "role", "params", "posture"]

  /// Reads what a loaded file returned.
  /// - Throws: a ``Fault`` of kind contract, with file and line, that says what was expected.
  init(_ value: LuaValue, source script: ScriptSource, schema: ModelSchema) throws(Fault) {
    func fail(_ message: String, _ key: String? = nil) -> Fault {
      Fault(.contract, PrintableLine.text(message, limit: 500), file: script.file, line: key.flatMap { script.line(of: $0) } ?? 1)
    }
    guard case .table(let table) = value else {
      throw fail(
        """
        a strategy's file must return a table: return { name = …, api = 1, model = …, role = …, posture = \
        function(view, act, me) … end }
        """)
    }
    func text(_ key: String, _ example: String) throws(Fault) -> String {
      switch table[key] {
      case .string(let text) where !text.isEmpty: return text
      case .none: throw fail("'\(key)' is missing; write \(key) = \(example)")
      default: throw fail("'\(key)' must be a string, like \(key) = \(example)", key)
      }
    }
    name = try text("name", "\"my_policy\"")
    guard Self.isPlain(name) else {
      throw fail("name = \"\(name)\" must be made of letters, digits and _, and begin with a letter", "name")
    }
    switch table["api"] {
    case .integer(Int64(Self.apiLevel)): break
    case .none: throw fail("'api' is missing; write api = \(Self.apiLevel)")
    default: throw fail("this version of standoff speaks api = \(Self.apiLevel)", "api")
    }
    model = try text("model", "\"\(schema.name)\"")
    guard model == schema.name else {
      throw fail("model = \"\(model)\" is not the model \"\(schema.name)\" that is played here", "model")
    }
    roleName = try text("role", "\"\(schema.roles[0].scriptRole)\"")
    roles = schema.roles(named: roleName)
    guard let index = roles.first else {
      throw fail(
        "role = \"\(roleName)\" is not a role of \(model)\(NearestNames.clause(roleName, in: schema.scriptRoles))", "role")
    }
    params = try Self.params(table["params"], script)

    let nodeNames = schema.roles[index].nodes.map(\.name)
    guard table.entries.count <= Self.keys.count + nodeNames.count + Self.mostParams else {
      throw fail("the table that the file returns has \(table.entries.count) entries; it is to have those of a strategy")
    }
    switch table["posture"] {
    case .function: break
    case .none: throw fail("there is no posture; a strategy needs posture = function(view, act, me) … end")
    default: throw fail("posture must be a function: posture = function(view, act, me) … end", "posture")
    }
    var found: Set<Int> = []
    for key in table.keys where !Self.keys.contains(key) {
      guard let node = nodeNames.firstIndex(of: key) else {
        throw fail(
          """
          unknown key '\(key)' in the table that the file returns\(NearestNames.clause(key, in: Self.keys + nodeNames))
          """,
          key)
      }
      guard case .function = table[key] else {
        throw fail("\(key) must be a function: \(key) = function(view, me) … end", key)
      }
      found.insert(node)
    }
    nodes = found
    lines = (["posture"] + nodeNames).map { key in
      if case .function(let line) = table[key] { line } else { 0 }
    }
    let comment = script.headComment
    summary = comment.prefix { !$0.hasPrefix("Source:") && !$0.isEmpty }.joined(separator: " ")
    source = comment.drop { !$0.hasPrefix("Source:") }.joined(separator: " ").replacingPrefix("Source:", with: "")
  }

  private static func params(_ value: LuaValue, _ script: ScriptSource) throws(Fault) -> [Param] {
    func fail(_ message: String, _ key: String) -> Fault {
      Fault(.contract, PrintableLine.text(message, limit: 500), file: script.file, line: script.line(of: key) ?? 1)
    }
    if case .none = value { return [] }
    guard case .table(let table) = value else {
      throw fail(
        "params must be a table: params = { threat = { default = 0.8, min = 0, max = 1, doc = \"…\" } }", "params")
    }
    guard table.entries.count <= mostParams else {
      throw fail("params has \(table.entries.count) entries; at most \(mostParams) are possible", "params")
    }
    var params: [Param] = []
    for (key, value) in table.entries {
      guard case .string(let name) = key, isPlain(name) else {
        throw fail("the name of a param must be made of letters, digits and _, and begin with a letter", "params")
      }
      guard case .table(let one) = value else {
        throw fail("params.\(name) must be a table: \(name) = { default = 0.8, min = 0, max = 1, doc = \"…\" }", name)
      }
      for key in one.keys where !["default", "min", "max", "doc"].contains(key) {
        throw fail(
          "unknown key '\(key)' in params.\(name)\(NearestNames.clause(key, in: ["default", "min", "max", "doc"]))",
          name)
      }
      guard let initial = one["default"].double, initial.isFinite else {
        throw fail("params.\(name) needs a number: default = …", name)
      }
      for key in ["min", "max"] where one[key] != .none && one[key].double == nil {
        throw fail("params.\(name): \(key) must be a number", name)
      }
      if one["doc"] != .none && one["doc"].text == nil { throw fail("params.\(name): doc must be a string", name) }
      let low = one["min"].double ?? -1e9
      let high = one["max"].double ?? 1e9
      guard low <= high, (low...high).contains(initial) else {
        throw fail(
          """
          params.\(name): default \(PlainNumber.text(initial)) does not lie between min \(PlainNumber.text(low)) and \
          max \(PlainNumber.text(high))
          """,
          name)
      }
      params.append(Param(name: name, range: low...high, defaultValue: initial, summary: PrintableLine.text(one["doc"].text ?? "")))
    }
    return params
  }

  /// What is wrong with values for its params; nil where nothing is.
  public func problem(with settings: [String: Double]) -> String? {
    for (setting, value) in settings.sorted(by: { $0.key < $1.key }) {
      guard let param = params.first(where: { $0.name == setting }) else {
        let names = params.map(\.name)
        return "\(name) has no parameter '\(setting)'"
          + (names.isEmpty ? "; it has none" : NearestNames.clause(setting, in: names))
      }
      if !param.range.contains(value) {
        let (low, high) = (PlainNumber.text(param.range.lowerBound), PlainNumber.text(param.range.upperBound))
        return "\(name): parameter \(setting) is \(PlainNumber.text(value)); it must lie between \(low) and \(high)"
      }
    }
    return nil
  }

  /// Letters, digits and underscores, a letter first: what a name on the command line may be.
  public static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_")
    }
  }
}

extension LuaValue {
  /// A number of either kind.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    guard hasPrefix(prefix) else { return self }
    return other + String(dropFirst(prefix.count).drop { $0 == " " })
  }
}
