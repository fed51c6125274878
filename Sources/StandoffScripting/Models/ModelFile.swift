import LuaBridge
public import StandoffKernel

/// A model written in Lua, as its file says it: what it is, and which functions it has.
///
/// The file returns a table: `name`, `api`, `kind = "model"`, `title`, `summary`, `roles`, `parameters`, `outcomes`, and the
/// functions `start`, `turn`, one for each reaction node that it prepares, and `finish`. Everything but the functions is read
/// once, as data.
public struct ModelFile: Sendable {
  /// Its source, under the name that messages use.
  public let source: ScriptSource
  /// What it says of itself, as a compiled model does.
  public let schema: ModelSchema
  /// Roles that have a belief rule and its parameters.
  let observers: Set<Int>
  /// The part of the plugin's library that has its functions; nil where they are Lua's.
  public let native: String?
  /// Where machine code comes from; nil for a file that belongs to no plugin.
  let parts: NativeParts?
  /// Where its functions begin: `start`, `turn`, each node, `finish`; nil where it has not got one.
  let lines: [Int?]

  /// Roles with hidden types: judgement, the two that the kernel's draws of types are for.
  static let mostTypedRoles = 2
  /// Names that the model's tables have of their own.
  static let taken = ["payoff", "series", "mark", "type", "answer", "parameters", "outcome", "ends", "asks", "turn", "turns"]

  private static let keys = [
    "name", "api", "kind", "title", "summary", "roles", "parameters", "outcomes", "kinds", "marks", "series",
    "mechanisms", "start", "turn", "finish", NativeKey.key,
  ]

  /// Loads the file and reads what it says of itself.
  /// - Parameter parts: where machine code comes from, for a file whose functions are no Lua.
  /// - Throws: an ``InputError`` with file and line.
  public init(_ source: ScriptSource, parts: NativeParts? = nil) throws(InputError) {
    self.parts = parts
    let reader = ModelFileReader(source)
    let table = try reader.table()
    self.source = source
    let name = try reader.text(table, "name", "\"my_model\"")
    guard ScriptContract.isPlain(name) else {
      throw reader.fail("name = \"\(name)\" must be made of letters, digits and _, and begin with a letter", "name")
    }
    guard case .integer(Int64(ScriptContract.apiLevel)) = table["api"] else {
      throw reader.fail("write api = \(ScriptContract.apiLevel): the level of the interface that this version speaks", "api")
    }
    guard case .string("model") = table["kind"] else {
      throw reader.fail("kind must be \"model\": this file is to hold a model", "kind")
    }
    let roles = try reader.roles(table["roles"])
    let nodes = roles.flatMap { $0.schema.nodes.map(\.name) }
    for key in table.keys where !(Self.keys + nodes).contains(key) {
      throw reader.fail("unknown key '\(key)'\(NearestNames.clause(key, in: Self.keys + nodes))", key)
    }
    let functions = ["start", "turn"] + nodes + ["finish"]
    native = try NativeKey.read(table, functions: functions) { reader.fail($0, $1) }
    var lines: [Int?] = []
    for key in functions where native == nil {
      switch table[key] {
      case .function(let line): lines.append(line)
      case .none where key != "turn" && key != "start": lines.append(nil)
      case .none: throw reader.fail("there is no \(key); a model needs \(key) = function(view, act, me) … end", nil)
      default: throw reader.fail("\(key) must be a function: \(key) = function(view, act, me) … end", key)
      }
    }
    self.lines = lines
    observers = Set(roles.indices.filter { roles[$0].isObserver })
    let outcomes = try reader.outcomes(table["outcomes"])
    let parameters = try reader.parameters(table["parameters"], roles: roles.map(\.schema), observers: observers)
    schema = ModelSchema(
      name: name, title: try reader.text(table, "title", "\"What it is\""),
      summary: try reader.text(table, "summary", "\"What it is about, in a sentence.\""), roles: roles.map(\.schema),
      parameters: parameters,
      outcomes: outcomes, marks: try reader.marks(table["marks"]),
      kinds: try reader.kinds(table["kinds"], outcomes), series: try reader.series(table["series"]),
      mechanisms: try reader.mechanisms(table["mechanisms"], parameters))
  }
}

extension ModelFile {
  /// The model as the registry holds it.
  public var definition: ModelDefinition {
    let file = self
    return ModelDefinition(
      schema: schema, inconsistency: { file.inconsistency($0) }, makeGame: { ScriptedModelGame(file, $0) }, natives: [])
  }

  private func inconsistency(_ scenario: Scenario) -> String? {
    for (role, seat) in scenario.seats.enumerated() {
      guard case .fromPrior = seat.type else { continue }
      if ScriptedModelGame.prior(of: role, in: scenario) == nil {
        let types = schema.roles[role].types.dropFirst().map { "prior_\($0.name)" }
        return """
          \(seat.actor).type is from_prior, and the model has no parameter \(types.joined(separator: ", ")) to draw it from; \
          name a type, or chances
          """
      }
    }
    return nil
  }
}
