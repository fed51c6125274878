import LuaBridge
import StandoffKernel
import StandoffScripting

/// A test of a plugin, as its file says it.
struct PluginTest {
  /// Bounds of a share or a mean payoff.
  struct Bounds {
    let name: String
    let low: Double
    let high: Double
  }

  let file: String
  let name: String
  let scenario: String
  /// What goes behind `standoff run SCENARIO`.
  let arguments: [String]
  let repeats: Int
  let outcome: String?
  let shares: [Bounds]
  let payoffs: [Bounds]
  /// A transcript's file, from the plugin's folder.
  let golden: String?

  private static let keys = [
    "name", "scenario", "with", "set", "score", "events", "repeats", "seed", "expect",
  ]
  private static let expectations = ["outcome", "shares", "payoffs", "golden"]

  /// - Throws: an ``InputError`` with file and line.
  init(_ source: ScriptSource) throws(InputError) {
    let table: LuaTable
    do {
      let machine = try LuaMachine(hashSeed: 0)
      try machine.load(file: source.file, source: source.bytes)
      guard case .table(let found) = try machine.tree() else {
        throw InputError("a test must return a table: return { name = …, scenario = …, expect = { … } }", file: source.file, line: 1)
      }
      table = found
    } catch let error as LuaError {
      throw InputError(error.text, file: source.file, line: error.line > 0 ? error.line : nil)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("\(error)", file: source.file)
    }
    func fail(_ message: String, _ key: String) -> InputError {
      InputError(message, file: source.file, line: source.line(of: key))
    }
    for key in table.keys where !Self.keys.contains(key) {
      throw fail("unknown key '\(key)'\(NearestNames.clause(key, in: Self.keys))", key)
    }
    func text(_ key: String) throws(InputError) -> String {
      guard case .string(let text) = table[key], !text.isEmpty else {
        throw fail("'\(key)' must be a string", key)
      }
      return text
    }
    func number(_ key: String, _ usual: Int) throws(InputError) -> Int {
      switch table[key] {
      case .none: return usual
      case .integer(let value) where value >= 1: return Int(value)
      default: throw fail("\(key) must be a whole number of at least 1", key)
      }
    }
    func pairs(_ key: String) throws(InputError) -> [(String, String)] {
      guard case .table(let entries) = table[key] else {
        if case .none = table[key] { return [] }
        throw fail("\(key) must be a table", key)
      }
      return entries.keys.map { name in
        switch entries[name] {
        case .string(let word): (name, word)
        case .integer(let value): (name, "\(value)")
        case .number(let value): (name, "\(value)")
        default: (name, "")
        }
      }
    }
    file = source.file
    name = try text("name")
    scenario = try text("scenario")
    repeats = try number("repeats", 1)
    var arguments = ["--seed", "\(try number("seed", 1))"]
    for (actor, strategy) in try pairs("with") { arguments += ["--with", "\(actor)=\(strategy)"] }
    for (parameter, value) in try pairs("set") { arguments += ["--set", "\(parameter)=\(value)"] }
    if table["score"] != .none { arguments += ["--score", try text("score")] }
    if case .table(let events) = table["events"] {
      for event in events.array {
        guard case .string(let word) = event else { throw fail("events must be a list of names", "events") }
        arguments += ["--event", word]
      }
    }
    self.arguments = arguments
    guard case .table(let expect) = table["expect"], !expect.keys.isEmpty else {
      throw fail("'expect' is missing; write expect = { shares = { war = { max = 0.1 } } }", "expect")
    }
    for key in expect.keys where !Self.expectations.contains(key) {
      throw fail("unknown key '\(key)' in expect\(NearestNames.clause(key, in: Self.expectations))", key)
    }
    func bounds(_ key: String) throws(InputError) -> [Bounds] {
      guard case .table(let entries) = expect[key] else { return [] }
      var bounds: [Bounds] = []
      for name in entries.keys {
        guard case .table(let entry) = entries[name], entry["min"] != .none || entry["max"] != .none else {
          throw fail("expect.\(key).\(name) must have min, max or both: \(name) = { min = 0.2, max = 0.4 }", name)
        }
        bounds.append(
          Bounds(name: name, low: entry["min"].asDouble ?? -.infinity, high: entry["max"].asDouble ?? .infinity))
      }
      return bounds
    }
    if case .string(let word) = expect["outcome"] { outcome = word } else { outcome = nil }
    if case .string(let path) = expect["golden"] {
      // It may be written, by --record: nowhere but among the plugin's transcripts.
      guard path.hasPrefix("golden/"), path.hasSuffix(".txt"), !path.split(separator: "/").contains("..") else {
        throw fail("expect.golden = \"\(path)\" must be a .txt file of the plugin's folder golden/, like \"golden/first.txt\"", "golden")
      }
      golden = path
    } else {
      golden = nil
    }
    shares = try bounds("shares")
    payoffs = try bounds("payoffs")
    if repeats > 1 && (outcome != nil || golden != nil) {
      throw fail("outcome and golden are of one match; leave out repeats", "repeats")
    }
  }
}

extension LuaValue {
  /// A number of either kind.
  fileprivate var asDouble: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
