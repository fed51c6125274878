import LuaBridge
import Testing

/// Whatever a script raises becomes one printable line with a place.
struct ErrorTests {
  @Test(arguments: [
    ("error('no')", "no"),
    ("error()", "error object is nil"),
    ("error(nil)", "error object is nil"),
    ("error({})", "error object is a table value"),
    ("error(print)", "error object is a function value"),
    ("error(true)", "error object is true"),
    ("error(42)", "error object is 42"),
    ("error(0/0)", "error object is nan"),
    ("error('')", ""),
    ("error('a\\nb\\tc')", "a\\nb\\tc"),
    ("error('\\27[31mred\\0\\255\\xE2\\x80\\xAEdone')", "\\x1B[31mred\\x00\u{FFFD}\u{FFFD}done"),
    ("error('überfällig')", "überfällig"),
    ("error('%s%n')", "%s%n"),
    ("local x = nil + 1", "attempt to perform arithmetic on a nil value"),
    ("view.threat.x = 1", "attempt to index a number value (field 'threat')"),
    ("assert(false)", "assertion failed!"),
    ("assert(nil, 'why')", "why"),
    ("string.rep()", "bad argument #1 to 'rep' (string expected, got no value)"),
    ("local t = setmetatable({}, {})",
      "unknown global 'setmetatable': tables are plain here; use functions and fields"),
  ])
  func everyErrorIsOneLine(body: String, text: String) {
    #expect(Seat.fault(body) == LuaError(.runtime, line: 2, text))
  }

  @Test func longTextsAreCutBetweenCharacters() {
    let error = Seat.fault("error(('ä'):rep(1000))")
    #expect(error?.text == String(repeating: "ä", count: 255))
  }

  @Test func theLineIsTheInnermostOfTheScript() {
    #expect(Seat.fault("local function f() local x = nil; return x.y end\nlocal function g() return f() + 1 end\ng()")?.line == 2)
    #expect(Seat.fault("\n\ntable.sort({ 3, 2, 1 }, function(a, b)\n  error({})\nend)")?.line == 5)
  }

  @Test func errorsPassTenLevelsOfProtection() throws {
    var body = "error('deep')"
    for level in 1...10 { body = "local ok, e = pcall(function()\n\(body)\nend)\nerror('\(level): ' .. e, 0)" }
    let error = Seat.fault(body)
    #expect(error?.kind == .runtime)
    #expect(error?.text.hasPrefix("10: 9: 8: 7: 6: 5: 4: 3: 2: 1: ") == true)
    #expect(error?.text.hasSuffix("deep") == true)

    var caught = "error('deep', 0)"
    for _ in 1...10 { caught = "pcall(function() \(caught) end)" }
    #expect(try Seat.said("say((pcall(function() \(caught) end)))") == ["true"])
  }

  @Test func handlersRunAndMayFail() throws {
    #expect(try Seat.said("say(xpcall(error, function(e) return 'seen ' .. e end, 'x'))") == ["false\tseen x"])
    #expect(try Seat.said("say(xpcall(error, error, 'x'))") == ["false\terror in error handling"])
  }

  @Test func anErrorLeavesTheMatchPlayable() throws {
    let seat = try Seat(posture: "if view.stage == 1 then error('once') end act.threat = 0.5")
    seat.view[0] = 1
    #expect(failure { () throws(LuaError) in try seat.posture() } == LuaError(.runtime, line: 2, "once"))
    seat.view[0] = 2
    #expect(try seat.posture(turn: 2)[0] == 0.5)
  }

  @Test func noTextShowsAnAddress() throws {
    let bodies = [
      "error(tostring({}))", "error(tostring(print))", "error('x' .. tostring(view))", "local x = {} + 1",
      "local x = print .. 'a'", "return {}", "return print", "act.threat = {}", "act.threat = print", "act[{}] = 1",
      "act[print] = 1", "local x = view[{}]", "local x = math[{}]", "string.rep({})", "table.concat({ {} })",
      "error(string.format('%s %s', {}, print))",
    ]
    for body in bodies {
      let error = try #require(Seat.fault(body), "\(body)")
      #expect(!error.text.contains("0x"), "\(body): \(error.text)")
    }
    #expect(try Seat.said("say({}, print, view, act, me, me.memory, me.params)")
      == ["table\tfunction\ttable\ttable\ttable\ttable\ttable"])
  }

  @Test func everyStepHasItsPlace() throws {
    let source = "return { posture = function() end }"
    let machine = try LuaMachine(hashSeed: 1)
    let early = failure { () throws(LuaError) in _ = try machine.shape(LuaShape()) }
    #expect(early == LuaError(.internalFault, "a shape follows a load"))
    try machine.load(file: "my.lua", source: source)
    #expect(failure { () throws(LuaError) in try machine.seal() }?.text == "a seal follows a shape")
    _ = try machine.shape(LuaShape(entries: ["posture", "strike"]))
    var act = [0.0]
    let view = [0.0]
    #expect(failure { () throws(LuaError) in try machine.posture(entry: 0, turn: 1, view: view, act: &act) }?.text
      == "a call follows begin")
    try machine.seal()
    #expect(failure { () throws(LuaError) in try machine.posture(entry: 0, turn: 1, view: view, act: &act) }?.text
      == "a call follows begin")
    machine.begin(seed: 1, repetition: 1, stream: 1)
    try machine.posture(entry: 0, turn: 1, view: view, act: &act)
    for entry in [1, 2, -1] {
      #expect(failure { () throws(LuaError) in try machine.posture(entry: entry, turn: 1, view: view, act: &act) }?.text
        == "there is no entry \(entry)")
    }
    #expect(failure { () throws(LuaError) in _ = try machine.shape(LuaShape()) }?.text == "a shape follows a load")
  }

  @Test func anArenaHasBounds() {
    var limits = LuaLimits.standard
    limits.arenaBytes = 1000
    #expect(failure { () throws(LuaError) in _ = try LuaMachine(limits: limits, hashSeed: 1) }
      == LuaError(.internalFault, "an arena has at least 64 KiB and at most 2 GiB"))
  }
}
