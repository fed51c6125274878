public import LuaBridge
public import StandoffKernel

/// What the file of a scorer, an observer, an event or a belief rule says of itself, checked.
public struct HookContract: Sendable {
  /// What hooks there are.
  public enum Kind: String, Sendable, CaseIterable {
    case scorer, observer, event
    case beliefRule = "belief_rule"

    /// `a scorer`.
    public var one: String {
      switch self {
      case .scorer: "a scorer"
      case .observer, .event: "an \(rawValue)"
      case .beliefRule: "a belief rule"
      }
    }

    /// Whether a file of it is for one model; a belief rule is for the observers of any.
    public var isOfAModel: Bool { self != .beliefRule }

    /// Its main function as it is written.
    var form: String {
      switch self {
      case .scorer: "score = function(view, act, me) … end"
      case .observer: "finish = function(view, act, me) … end"
      case .event: "occur = function(view, act, me) … end"
      case .beliefRule: "update = function(view, act, me) … end"
      }
    }

    /// Its functions, the one that it must have first; an observer needs one of its two.
    var functions: [String] {
      switch self {
      case .scorer: ["score", "turn"]
      case .observer: ["finish", "turn"]
      case .event: ["occur"]
      case .beliefRule: ["update"]
      }
    }

    var keys: [String] {
      let own =
        switch self {
        case .scorer: ["model"]
        case .observer: ["model", "columns"]
        case .event: ["model", "node"]
        case .beliefRule: [String]()
        }
      return ["name", "api", "kind", "params"] + own + functions + (part == nil ? [] : [NativeKey.key])
    }

    /// What it is as a part in machine code; nil where it can be Lua only.
    var part: PartShape.Kind? {
      switch self {
      case .scorer: .scorer
      case .beliefRule: .beliefRule
      case .observer, .event: nil
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// `public_opinion`.
  public let name: String
  /// The model it is for; empty for a belief rule, which is for any.
  public let model: String
  /// Its knobs.
  public let params: [ScriptContract.Param]
  /// An event's node, by index; 0 for the others.
  public let node: Int
  /// An observer's numbers of each turn; empty for the others.
  public let turnColumns: [String]
  /// An observer's numbers of a match; empty for the others.
  public let matchColumns: [String]
  /// Its first sentences, from the comment at its head.
  public let summary: String
  /// The `Source:` part of that comment; empty where there is none.
  public let source: String
  /// The part of the plugin's library that has its functions; nil where they are Lua's.
  public let native: String?
  /// Where each of its functions begins, in the order of the kind's; nil where it has not got it.
  let lines: [Int?]

  /// Columns that an observer may have of each kind: judgement, more than anybody reads.
  static let mostColumns = 64
  /// What stands before an observer's own columns in its tables.
  private static let takenColumns = ["repetition", "profile", "turn"]
  /// Every kind that a file with a `kind` may have.
  private static let allKinds = ["scorer", "observer", "event", "belief_rule", "model"]

  /// What is wrong with values for its params; nil where nothing is.
  public func problem(with settings: [String: Double]) -> String? { params.problem(of: name, with: settings) }

  /// Reads what a loaded file returned.
  /// - Parameters:
  ///   - kind: the kind that is wanted.
  ///   - models: those that there are.
  /// - Throws: a ``Fault`` of kind contract, with file and line, that says what was expected.
  init(_ value: LuaValue, source script: ScriptSource, as kind: Kind, models: [ModelSchema]) throws(Fault) {
    let file = try ContractTable(
      value, source: script, what: kind.one,
      form: "{ name = …, api = 1, kind = \"\(kind.rawValue)\", \(kind.isOfAModel ? "model = …, " : "")\(kind.form) }")
    let table = file.table
    if table["kind"] == .none && table["posture"] != .none {
      throw file.fail("this is a strategy, not \(kind.one): it has a posture, and no kind", "posture")
    }
    name = try file.name("\"my_\(kind.rawValue)\"")
    try file.checkLevel()
    let word = try file.text("kind", "\"\(kind.rawValue)\"")
    guard word == kind.rawValue else {
      throw file.fail(
        Self.allKinds.contains(word)
          ? "kind = \"\(word)\", and \(kind.one) is wanted here"
          : "kind = \"\(word)\" is none\(NearestNames.clause(word, in: Self.allKinds))", "kind")
    }
    self.kind = kind
    let schema = kind.isOfAModel ? try Self.model(file, models) : nil
    model = schema?.name ?? ""
    if kind == .beliefRule, BeliefRule.words.contains(name) {
      throw file.fail("name = \"\(name)\" is the name of a built-in belief rule; give this one another", "name")
    }
    params = try file.params()
    for key in table.keys where !kind.keys.contains(key) {
      throw file.fail(
        "unknown key '\(key)' in the table that the file returns\(NearestNames.clause(key, in: kind.keys))", key)
    }
    var lines: [Int?] = []
    for key in kind.functions {
      let arguments = kind == .scorer && key == "turn" ? "(view, me)" : "(view, act, me)"
      lines.append(try file.function(key, "\(key) = function\(arguments) … end"))
    }
    self.lines = lines
    native = kind.part == nil ? nil : try NativeKey.read(table, functions: kind.functions) { file.fail($0, $1) }
    if lines[0] == nil && kind != .observer && native == nil {
      throw file.fail("there is no \(kind.functions[0]); \(kind.one) needs \(kind.form)")
    }
    node = if kind == .event, let schema { try Self.node(file, schema) } else { 0 }
    var columns: (turn: [String], match: [String]) = ([], [])
    if kind == .observer { columns = try Self.columns(file, hasTurn: lines[1] != nil, hasFinish: lines[0] != nil) }
    (turnColumns, matchColumns) = columns
    (summary, source) = file.head
  }

  private static func model(_ file: ContractTable, _ models: [ModelSchema]) throws(Fault) -> ModelSchema {
    let name = try file.text("model", "\"crisis\"")
    if let schema = models.first(where: { $0.name == name }) { return schema }
    throw file.fail("there is no model \"\(name)\"\(NearestNames.clause(name, in: models.map(\.name)))", "model")
  }

  private static func node(_ file: ContractTable, _ schema: ModelSchema) throws(Fault) -> Int {
    guard let events = schema.events else {
      throw file.fail("the model \(schema.name) has no place for events", "model")
    }
    let names = events.nodes.map(\.name)
    let word = try file.text("node", "\"\(names[0])\"")
    guard let node = names.firstIndex(of: word) else {
      throw file.fail("node = \"\(word)\" is no node of \(schema.name)\(NearestNames.clause(word, in: names))", "node")
    }
    return node
  }

  private static func columns(
    _ file: ContractTable, hasTurn: Bool, hasFinish: Bool
  ) throws(Fault) -> (turn: [String], match: [String]) {
    let form = "columns = { turn = { \"threat\" }, match = { \"peak\" } }"
    guard case .table(let table) = file.table["columns"] else {
      throw file.fail(
        file.table["columns"] == .none ? "'columns' is missing; write \(form)" : "columns must be a table: \(form)",
        "columns")
    }
    for key in table.keys where key != "turn" && key != "match" {
      throw file.fail("unknown key '\(key)' in columns\(NearestNames.clause(key, in: ["turn", "match"]))", key)
    }
    func names(_ key: String) throws(Fault) -> [String] {
      if case .none = table[key] { return [] }
      guard case .table(let list) = table[key], list.keys.isEmpty, list.array.count == list.entries.count else {
        throw file.fail("columns.\(key) must be a list of names: \(key) = { \"threat\" }", "columns")
      }
      guard list.entries.count <= mostColumns else {
        throw file.fail("columns.\(key) has \(list.entries.count) names; at most \(mostColumns) are possible", "columns")
      }
      var names: [String] = []
      for item in list.array {
        guard case .string(let name) = item, ScriptContract.isPlain(name) else {
          throw file.fail(
            "the name of a column must be made of letters, digits and _, and begin with a letter", "columns")
        }
        if takenColumns.contains(name) {
          throw file.fail("columns.\(key): every table has a column \(name) of its own; choose another name", "columns")
        }
        if names.contains(name) { throw file.fail("columns.\(key) names \(name) twice", "columns") }
        names.append(name)
      }
      return names
    }
    let (turn, match) = (try names("turn"), try names("match"))
    for (columns, has, key, function) in [(turn, hasTurn, "turn", "turn"), (match, hasFinish, "match", "finish")] {
      if columns.isEmpty == !has { continue }
      throw file.fail(
        has
          ? "there is a function \(function), and no columns.\(key) for it to set; write \(form)"
          : "columns.\(key) is set by the function \(function), which is missing; write \(function) = function(view, act, me) … end",
        has ? function : "columns")
    }
    if turn.isEmpty && match.isEmpty { throw file.fail("an observer needs columns: \(form)", "columns") }
    return (turn, match)
  }
}

/// A hook's file that was loaded once: what it says of itself, and its source with the modules that it used.
public struct HookReading: Sendable {
  /// The source with exactly the modules that the file asked for.
  public let source: ScriptSource
  /// What it says of itself.
  public let contract: HookContract
  /// Where its machine code comes from; nil for a file that belongs to no plugin.
  public var parts: NativeParts?

  /// Loads a file.
  /// - Parameters:
  ///   - kind: the kind that is wanted.
  ///   - models: those that there are.
  /// - Throws: a ``Fault`` with file and line.
  public init(
    _ source: ScriptSource, as kind: HookContract.Kind, models: [ModelSchema], hashSeed: UInt64 = 0,
    limits: LuaLimits = .standard
  ) throws(Fault) {
    let loan = ModuleLoan(source)
    let value = try LuaMachine.loaded(source, loan, [], limits: limits, hashSeed: hashSeed).value
    self.source = source.settled(loan.used)
    contract = try HookContract(value, source: self.source, as: kind, models: models)
  }
}
