import LuaBridge
import Testing

/// Modules while matches are played.
struct ModulePlayTests {
  private static let counting = """
    local shared = { n = 0 }
    return {
      count = function() shared.n = shared.n + 1 return shared.n end,
      poison = function() math.floor, string.rep, shared.n, total = nil, nil, 100, 1 end,
      fail = function(x)
        return x.y.z
      end,
      loop = function()
        while true do end
      end,
      grow = function()
        local t = {} while true do t = { t } end
      end,
      loud = function(act)
        act.threat = 1.5
      end,
      quiet = function(view)
        view.stage = 7
      end,
      answer = function() return 5 end,
    }
    """

  private func seat(_ body: String) throws(LuaError) -> Seat {
    try Seat(
      "local m = require 'm'\nreturn { posture = function(view, act, me)\n\(body)\nend }",
      modules: ["m": Self.counting, "new": "return 1"])
  }

  private func fault(_ body: String, checking: Bool = false) throws -> LuaError? {
    let seat = try seat(body)
    seat.machine.isChecking = checking
    return failure { () throws(LuaError) in try seat.posture() }
  }

  @Test func requireGivesWhatIsLoadedAndLoadsNothingNew() throws {
    let seat = try seat("say(require 'm' == m, m.count(), (pcall(require, 'new')))")
    try seat.posture()
    #expect(seat.machine.takeRemarks() == ["true\t1\tfalse"])
    let text = "module 'new' is not loaded, and none is while a match is played; write local new = require \"new\" at the "
      + "top of the file"
    #expect(try fault("require 'new'") == LuaError(.runtime, line: 3, text))
  }

  @Test func nothingOfAMatchStaysInAModule() throws {
    let seat = try seat("say(m.count(), math.floor and ('x'):rep(2), rawget(_ENV, 'total'))\nm.poison()")
    for _ in 0..<3 {
      seat.begin()
      try seat.posture()
      #expect(seat.machine.takeRemarks() == ["1\txx\tnil"])
    }
    for last in ["m.fail({})", "m.loop()", "m.grow()"] {
      let broken = try self.seat("say(m.count()) m.poison() \(last)")
      for _ in 0..<2 {
        broken.begin()
        #expect(failure { () throws(LuaError) in try broken.posture() } != nil)
        #expect(broken.machine.takeRemarks() == ["1"])
      }
    }
  }

  @Test func aFaultInPlayHasTheModulesPlace() throws {
    #expect(try fault("m.fail({})") == LuaError(
      .runtime, "attempt to index a nil value (field 'y')", file: "m.lua", line: 6))
    #expect(try fault("m.loop()") == LuaError(
      .fuel, "used up its fuel (1 million units) in posture; look for a loop that does not end", file: "m.lua", line: 9))
    let memory = try fault("m.grow()")
    #expect(memory?.kind == .memory && memory?.file == "m.lua" && memory?.line == 12)
    #expect(try fault("m.loud(act)", checking: true) == LuaError(
      .posture, "act.threat is 1.5; it must be a number between 0 and 1", file: "m.lua", line: 15))
    #expect(try fault("m.quiet(view)", checking: true) == LuaError(
      .contract, "view is read-only, but the script sets view.stage", file: "m.lua", line: 18))
    // The script's own faults stay the script's.
    #expect(try fault("m.count()\nm.x.y = 1") == LuaError(
      .runtime, line: 4, "attempt to index a nil value (field 'x')"))
    #expect(try fault("m.count()\nact.threat = 1.5", checking: true)?.file == "my.lua")
  }

  @Test func aReturnedValueHasThePlaceOfTheModulesFunction() throws {
    let seat = try Seat("local m = require 'm'\nreturn { posture = m.answer }", modules: ["m": Self.counting])
    #expect(failure { () throws(LuaError) in try seat.posture() } == LuaError(
      .contract, "posture returned 5; it may return nothing, or a reason (a string)", file: "m.lua", line: 20))
  }

  @Test func modulesWithLongPathsAreToldApart() throws {
    let folder = String(repeating: "deep/", count: 60)
    for name in ["a", String(repeating: "n", count: 48)] {
      let machine = try LuaMachine(hashSeed: 1)
      try machine.modules { .source(file: folder + $0 + ".lua", bytes: Array("\nerror('no')".utf8)) }
      let error = failure { () throws(LuaError) in try machine.load(file: folder + "my.lua", source: "require '\(name)'") }
      #expect(error?.file.hasSuffix("/\(name).lua") == true && error?.line == 2 && error?.text == "no")
    }
  }
}
