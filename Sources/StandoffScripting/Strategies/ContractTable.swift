import LuaBridge
import StandoffKernel

/// The table that a script's file returned, read key by key; what is wrong is said with file and line. Strategies, scorers,
/// observers and events have this in common.
struct ContractTable {
  let table: LuaTable
  let script: ScriptSource

  /// - Parameters:
  ///   - what: `a strategy`, for messages.
  ///   - form: the table as it should look, for messages.
  init(_ value: LuaValue, source script: ScriptSource, what: String, form: String) throws(Fault) {
    guard case .table(let table) = value else {
      throw Self.fault("\(what)'s file must return a table: return \(form)", script, at: nil)
    }
    self.table = table
    self.script = script
  }

  /// A fault at the line where a key is set, where that is found.
  func fail(_ message: String, _ key: String? = nil) -> Fault { Self.fault(message, script, at: key) }

  private static func fault(_ message: String, _ script: ScriptSource, at key: String?) -> Fault {
    Fault(
      .contract, PrintableLine.text(message, limit: 500), file: script.file,
      line: key.flatMap { script.line(of: $0) } ?? 1)
  }

  func text(_ key: String, _ example: String) throws(Fault) -> String {
    switch table[key] {
    case .string(let text) where !text.isEmpty: return text
    case .none: throw fail("'\(key)' is missing; write \(key) = \(example)")
    default: throw fail("'\(key)' must be a string, like \(key) = \(example)", key)
    }
  }

  /// The script's name.
  func name(_ example: String) throws(Fault) -> String {
    let name = try text("name", example)
    guard ScriptContract.isPlain(name) else {
      throw fail("name = \"\(name)\" must be made of letters, digits and _, and begin with a letter", "name")
    }
    return name
  }

  func checkLevel() throws(Fault) {
    switch table["api"] {
    case .integer(Int64(ScriptContract.apiLevel)): break
    case .none: throw fail("'api' is missing; write api = \(ScriptContract.apiLevel)")
    default: throw fail("this version of standoff speaks api = \(ScriptContract.apiLevel)", "api")
    }
  }

  /// The line on which a function begins; nil where there is none.
  /// - Parameter form: how it is written, for messages.
  func function(_ key: String, _ form: String) throws(Fault) -> Int? {
    switch table[key] {
    case .function(let line): return line
    case .none: return nil
    default: throw fail("\(key) must be a function: \(form)", key)
    }
  }

  /// The first sentences of the comment at the file's head, and its `Source:` part.
  var head: (summary: String, source: String) {
    let comment = script.headComment
    let origin = comment.drop { !$0.hasPrefix("Source:") }.joined(separator: " ")
    return (
      comment.prefix { !$0.hasPrefix("Source:") && !$0.isEmpty }.joined(separator: " "),
      String(origin.dropFirst(origin.isEmpty ? 0 : "Source:".count).drop { $0 == " " })
    )
  }

  func params() throws(Fault) -> [ScriptContract.Param] {
    if case .none = table["params"] { return [] }
    guard case .table(let table) = table["params"] else {
      throw fail(
        "params must be a table: params = { threat = { default = 0.8, min = 0, max = 1, doc = \"…\" } }", "params")
    }
    let most = ScriptContract.mostParams
    guard table.entries.count <= most else {
      throw fail("params has \(table.entries.count) entries; at most \(most) are possible", "params")
    }
    var params: [ScriptContract.Param] = []
    for (key, value) in table.entries {
      guard case .string(let name) = key, ScriptContract.isPlain(name) else {
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
      params.append(
        ScriptContract.Param(
          name: name, range: low...high, defaultValue: initial, summary: PrintableLine.text(one["doc"].text ?? "")))
    }
    return params
  }
}

extension [ScriptContract.Param] {
  /// What is wrong with values for the params of `name`; nil where nothing is.
  func problem(of name: String, with settings: [String: Double]) -> String? {
    for (setting, value) in settings.sorted(by: { $0.key < $1.key }) {
      guard let param = first(where: { $0.name == setting }) else {
        let names = map(\.name)
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

  /// As `me.params` has them.
  func fields(_ settings: [String: Double]) -> [LuaField] {
    map { param in
      LuaField(
        param.name, .number(param.range), slot: FieldSchema.constant, value: settings[param.name] ?? param.defaultValue)
    }
  }
}
