import StandoffKernel
import StandoffScripting
import Testing

/// Every way in which a file can fail to be a strategy, and what its author is told.
@Suite struct ScriptContractTests {
  struct Case: Sendable, CustomStringConvertible {
    let script: String
    let kind: Fault.Kind
    let line: Int
    let says: [String]
    var description: String { script }
  }

  static let cases: [Case] = [
    Case(script: "return {\n  name = \"x\",\n  api = ,\n}", kind: .syntax, line: 3, says: ["unexpected symbol"]),
    Case(script: "return 5", kind: .contract, line: 1, says: ["must return a table"]),
    Case(script: "return {}", kind: .contract, line: 1, says: ["'name' is missing", "name = \"my_policy\""]),
    Case(script: "return { name = 7 }", kind: .contract, line: 1, says: ["'name' must be a string"]),
    Case(script: "return { name = \"a b\" }", kind: .contract, line: 1, says: ["letters, digits and _"]),
    Case(script: "return { name = \"x\" }", kind: .contract, line: 1, says: ["'api' is missing"]),
    Case(script: "return { name = \"x\",\n api = 2 }", kind: .contract, line: 2, says: ["api = 1"]),
    Case(script: "return { name = \"x\", api = 1,\n\n model = \"chess\" }", kind: .contract, line: 3, says: ["model = \"chess\"", "\"crisis\""]),
    Case(
      script: "return { name = \"x\", api = 1, model = \"crisis\",\n role = \"coercr\" }", kind: .contract, line: 2,
      says: ["role = \"coercr\" is not a role", "near: coercer"]),
    Case(script: "return { name = \"x\", api = 1, model = \"crisis\", role = \"coercer\" }", kind: .contract, line: 1, says: ["there is no posture"]),
    Case(
      script: "return { name = \"x\", api = 1, model = \"crisis\", role = \"coercer\",\n posture = 3 }", kind: .contract, line: 2,
      says: ["posture must be a function"]),
    Case(
      script: whole(extra: "strik = function() end"), kind: .contract, line: 2, says: ["unknown key 'strik'", "near: strike"]),
    Case(script: whole(extra: "strike = 1"), kind: .contract, line: 2, says: ["strike must be a function"]),
    Case(script: whole(extra: "params = 1"), kind: .contract, line: 2, says: ["params must be a table"]),
    Case(script: whole(extra: "params = { a = 1 }"), kind: .contract, line: 2, says: ["params.a must be a table"]),
    Case(script: whole(extra: "params = { a = { min = 0 } }"), kind: .contract, line: 2, says: ["params.a needs a number"]),
    Case(
      script: whole(extra: "params = { a = { default = 2, min = 0, max = 1 } }"), kind: .contract, line: 2,
      says: ["default 2 does not lie between min 0 and max 1"]),
    Case(
      script: whole(extra: "params = { a = { default = 0, mx = 1 } }"), kind: .contract, line: 2,
      says: ["unknown key 'mx' in params.a", "near: max"]),
    Case(
      script: whole(extra: "['evil\\27[31m\\nsecond line'] = 1"), kind: .contract, line: 1,
      says: ["unknown key 'evil\u{FFFD}[31m\\nsecond line'"]),
    Case(
      script: whole(extra: "params = { ['a b'] = { default = 1 } }"), kind: .contract, line: 2,
      says: ["the name of a param must be made of letters"]),
    Case(
      script: "local p = {}\nfor i = 1, 65 do p['k' .. i] = { default = 1 } end\n" + whole(extra: "params = p"), kind: .contract,
      line: 4, says: ["params has 65 entries; at most 64"]),
    Case(script: "local x = nil\nreturn x.y", kind: .runtime, line: 2, says: ["attempt to index a nil value"]),
    Case(script: "while true do end", kind: .fuel, line: 1, says: ["fuel"]),
  ]

  static func whole(extra: String = "", posture: String = "") -> String {
    "return { name = \"x\", api = 1, model = \"crisis\", role = \"coercer\",\n \(extra.isEmpty ? "" : extra + ",")\n posture = function(view, act, me)\n\(posture)\n end }"
  }

  @Test(arguments: cases) func refuses(_ one: Case) throws {
    let scenario = try Shelf.scenario("korea_2017")
    let fault = #expect(throws: Fault.self) { _ = try strategy(one.script, in: scenario) }
    #expect(fault?.kind == one.kind)
    #expect(fault?.line == one.line)
    #expect(fault?.file == "my.lua")
    for text in one.says { #expect(fault?.message.contains(text) == true, "\(fault?.message ?? "") lacks \(text)") }
  }

  @Test func tellsWhatItIs() throws {
    let scenario = try Shelf.scenario("korea_2017")
    let text = "--- Does little.\n--- Really.\n--- Source: nobody.\n" + Self.whole(extra: "params = { a = { default = 1, min = 0, max = 2, doc = \"a knob\" } }")
    let contract = try strategy(text, in: scenario).contract
    #expect(contract.name == "x")
    #expect(contract.role == 0)
    #expect(contract.summary == "Does little. Really.")
    #expect(contract.source == "nobody.")
    #expect(contract.params.map(\.name) == ["a"])
    #expect(contract.params[0].range == 0...2)
    #expect(contract.nodes.isEmpty)
  }

  @Test func settingsAreChecked() throws {
    let scenario = try Shelf.scenario("korea_2017")
    let text = Self.whole(extra: "params = { anger = { default = 1, min = 0, max = 2 } }")
    let unknown = #expect(throws: Fault.self) { _ = try strategy(text, in: scenario, settings: ["angr": 1]) }
    #expect(unknown?.message.contains("no parameter 'angr'; near: anger") == true)
    let outside = #expect(throws: Fault.self) { _ = try strategy(text, in: scenario, settings: ["anger": 3]) }
    #expect(outside?.message.contains("anger is 3; it must lie between 0 and 2") == true)
  }
}
