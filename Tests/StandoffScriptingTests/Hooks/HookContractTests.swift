import StandoffKernel
import StandoffScripting
import Testing

/// Every way in which a file can fail to be a scorer, an observer or an event, and what its author is told.
@Suite struct HookContractTests {
  struct Case: Sendable, CustomStringConvertible {
    let kind: HookContract.Kind
    let script: String
    let line: Int
    let says: [String]
    var description: String { script }

    init(_ kind: HookContract.Kind, _ script: String, line: Int = 1, _ says: [String]) {
      (self.kind, self.script, self.line, self.says) = (kind, script, line, says)
    }
  }

  static func scorer(_ extra: String = "", model: String = "crisis") -> String {
    "return { name = \"x\", api = 1, kind = \"scorer\", model = \"\(model)\",\n \(extra.isEmpty ? "" : extra + ",")\n score = function(view, act, me) end }"
  }

  static func observer(_ extra: String) -> String {
    "return { name = \"x\", api = 1, kind = \"observer\", model = \"crisis\",\n \(extra) }"
  }

  static func event(_ extra: String, model: String = "crisis") -> String {
    "return { name = \"x\", api = 1, kind = \"event\", model = \"\(model)\",\n \(extra) }"
  }

  private static let occur = "occur = function(view, act, me) end"
  private static let finish = "finish = function(view, act, me) end"
  private static let turn = "turn = function(view, act, me) end"

  static let cases: [Case] = [
    Case(.scorer, "return 5", ["a scorer's file must return a table", "kind = \"scorer\"", "score = function"]),
    Case(.observer, "return 5", ["an observer's file must return a table", "finish = function"]),
    Case(.event, "return 5", ["an event's file must return a table", "occur = function"]),
    Case(.scorer, "return {}", ["'name' is missing", "name = \"my_scorer\""]),
    Case(.scorer, "return { name = \"a b\" }", ["letters, digits and _"]),
    Case(.scorer, "return { name = \"x\" }", ["'api' is missing"]),
    Case(.scorer, "return { name = \"x\",\n api = 2 }", line: 2, ["api = 1"]),
    Case(.scorer, "return { name = \"x\", api = 1 }", ["'kind' is missing; write kind = \"scorer\""]),
    Case(.scorer, "return { name = \"x\", api = 1,\n posture = print }", line: 2, ["this is a strategy, not a scorer"]),
    Case(.scorer, "return { name = \"x\", api = 1,\n kind = \"observer\" }", line: 2, ["kind = \"observer\", and a scorer is wanted here"]),
    Case(.event, "return { name = \"x\", api = 1,\n kind = \"evnt\" }", line: 2, ["kind = \"evnt\" is none", "near: event"]),
    Case(.scorer, "return { name = \"x\", api = 1, kind = \"scorer\" }", ["'model' is missing"]),
    Case(.scorer, scorer(model: "crsis"), ["there is no model \"crsis\"", "near: crisis"]),
    Case(.scorer, scorer("params = { a = 1 }"), line: 2, ["params.a must be a table"]),
    Case(.scorer, scorer("scor = 1"), line: 2, ["unknown key 'scor'", "near: score"]),
    Case(.scorer, scorer("node = \"start\""), line: 2, ["unknown key 'node'"]),
    Case(.scorer, scorer("turn = 3"), line: 2, ["turn must be a function: turn = function(view, me) … end"]),
    Case(
      .scorer, "return { name = \"x\", api = 1, kind = \"scorer\", model = \"crisis\" }",
      ["there is no score; a scorer needs score = function(view, act, me) … end"]),
    Case(.event, event("node = \"start\""), ["there is no occur; an event needs occur"]),
    Case(.event, event(occur), ["'node' is missing; write node = \"start\""]),
    Case(.event, event("node = \"progres\", \(occur)"), line: 2, ["node = \"progres\" is no node of crisis", "near: progress"]),
    Case(.event, event("node = \"progress\", \(occur)", model: "dyad"), line: 2, ["no node of dyad", "start", "end"]),
    Case(.event, event("node = \"start\", \(occur)", model: "matrix"), ["the model matrix has no place for events"]),
    Case(.observer, observer(finish), ["'columns' is missing; write columns = { turn"]),
    Case(.observer, observer("columns = 1, \(finish)"), line: 2, ["columns must be a table"]),
    Case(.observer, observer("columns = { mtch = { \"a\" } }, \(finish)"), line: 2, ["unknown key 'mtch' in columns", "near: match"]),
    Case(.observer, observer("columns = { match = { a = 1 } }, \(finish)"), line: 2, ["columns.match must be a list of names"]),
    Case(.observer, observer("columns = { match = { \"a b\" } }, \(finish)"), line: 2, ["the name of a column"]),
    Case(.observer, observer("columns = { match = { \"a\", \"a\" } }, \(finish)"), line: 2, ["columns.match names a twice"]),
    Case(.observer, observer("columns = { match = { \"profile\" } }, \(finish)"), line: 2, ["a column profile of its own"]),
    Case(.observer, observer("columns = { match = { \"a\" } }"), line: 2, ["the function finish, which is missing"]),
    Case(.observer, observer("columns = { turn = { \"a\" } }"), line: 2, ["the function turn, which is missing"]),
    Case(.observer, observer("columns = { match = { \"a\" } }, \(finish), \(turn)"), line: 2, ["a function turn, and no columns.turn"]),
    Case(.observer, observer("columns = {}"), line: 2, ["an observer needs columns"]),
  ]

  @Test(arguments: cases) func refuses(_ one: Case) throws {
    let fault = #expect(throws: Fault.self) { _ = try hook(one.script, as: one.kind) }
    #expect(fault?.kind == .contract)
    #expect(fault?.file == "my.lua")
    #expect(fault?.line == one.line, "\(fault?.message ?? "")")
    for text in one.says { #expect(fault?.message.contains(text) == true, "\(fault?.message ?? "") lacks \(text)") }
  }

  @Test func syntaxAndFuelAreSaidWithTheirLine() throws {
    let syntax = #expect(throws: Fault.self) { _ = try hook("return {\n  name = ,\n}", as: .event) }
    #expect(syntax?.kind == .syntax && syntax?.line == 2)
    let fuel = #expect(throws: Fault.self) { _ = try hook("while true do end", as: .event) }
    #expect(fuel?.kind == .fuel)
  }

  @Test func tellsWhatItIs() throws {
    let text = "--- Counts.\n--- Source: nobody.\n" + Self.observer(
      "params = { a = { default = 1, min = 0, max = 2 } }, columns = { turn = { \"b\" }, match = { \"b\", \"c\" } }, \(Self.finish), \(Self.turn)")
    let contract = try hook(text, as: .observer).contract
    #expect(contract.name == "x" && contract.model == "crisis" && contract.kind == .observer)
    #expect(contract.turnColumns == ["b"] && contract.matchColumns == ["b", "c"])
    #expect(contract.summary == "Counts." && contract.source == "nobody.")
    #expect(contract.problem(with: ["a": 3]) == "x: parameter a is 3; it must lie between 0 and 2")
    #expect(contract.problem(with: ["aa": 1])?.contains("near: a") == true)
  }
}

/// A hook's file from its text.
func hook(_ text: String, as kind: HookContract.Kind) throws(Fault) -> HookReading {
  try HookReading(
    ScriptSource(file: "my.lua", bytes: Array(text.utf8)), as: kind, models: ModelDefinition.all.map(\.schema))
}
