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
    let file = try ContractTable(
      value, source: script, what: "a strategy",
      form: "{ name = …, api = 1, model = …, role = …, posture = function(view, act, me) … end }")
    let table = file.table
    name = try file.name("\"my_policy\"")
    try file.checkLevel()
    model = try file.text("model", "\"\(schema.name)\"")
    guard model == schema.name else {
      throw file.fail("model = \"\(model)\" is not the model \"\(schema.name)\" that is played here", "model")
    }
    roleName = try file.text("role", "\"\(schema.roles[0].scriptRole)\"")
    roles = schema.roles(named: roleName)
    guard let index = roles.first else {
      throw file.fail(
        "role = \"\(roleName)\" is not a role of \(model)\(NearestNames.clause(roleName, in: schema.scriptRoles))", "role")
    }
    params = try file.params()

    let nodeNames = schema.roles[index].nodes.map(\.name)
    guard table.entries.count <= Self.keys.count + nodeNames.count + Self.mostParams else {
      throw file.fail(
        "the table that the file returns has \(table.entries.count) entries; it is to have those of a strategy")
    }
    guard try file.function("posture", "posture = function(view, act, me) … end") != nil else {
      throw file.fail("there is no posture; a strategy needs posture = function(view, act, me) … end")
    }
    var found: Set<Int> = []
    for key in table.keys where !Self.keys.contains(key) {
      guard let node = nodeNames.firstIndex(of: key) else {
        throw file.fail(
          """
          unknown key '\(key)' in the table that the file returns\(NearestNames.clause(key, in: Self.keys + nodeNames))
          """,
          key)
      }
      _ = try file.function(key, "\(key) = function(view, me) … end")
      found.insert(node)
    }
    nodes = found
    lines = (["posture"] + nodeNames).map { key in
      if case .function(let line) = table[key] { line } else { 0 }
    }
    (summary, source) = file.head
  }

  /// What is wrong with values for its params; nil where nothing is.
  public func problem(with settings: [String: Double]) -> String? { params.problem(of: name, with: settings) }

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
