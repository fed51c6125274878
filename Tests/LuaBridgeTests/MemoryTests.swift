import LuaBridge
import Testing

/// Memory limits are final errors with a line.
struct MemoryTests {
  static let full = "used up its memory (6 MiB) in posture; look for a table or a string that grows without end"

  @Test(arguments: [
    "local t = {} while true do t = { t } end",
    "local t = {} for i = 1, 1e6 do t[i % 60000] = { i, i, i, i, i, i, i, i } end",
    "local s, t = ('x'):rep(60000), {} for i = 1, 1e6 do t[i] = s .. i end",
    "local t for i = 1, 1e6 do local u = t t = function() return i, u end end",
    "pcall(function() local t = {} while true do t = { t } end end) act.threat = 1",
    "local t = {} while true do pcall(function() for i = 1, 1e5 do t = { t } end end) end",
  ])
  func growthEnds(body: String) {
    let error = Seat.fault("\n" + body)
    #expect(error == LuaError(.memory, line: 3, Self.full), "\(body)")
    #expect(Seat.fault("\n" + body) == error)
  }

  @Test func singleBlocksAreLimited() {
    #expect(Seat.fault("local s = 'x' while true do s = s .. s end")
      == LuaError(.memory, line: 2, "made a string longer than 64 KiB in posture"))
    #expect(Seat.fault("pcall(function() local s = 'x' while true do s = s .. s end end)")?.kind == .memory)
    #expect(Seat.fault("local t = {} for i = 1, 1e6 do t[i] = i end")
      == LuaError(.memory, line: 2, "made a table or a list of arguments larger than 1 MiB in posture; look for one that grows without end"))
    #expect(Seat.fault("local t = {} for i = 1, 1e6 do t['k' .. i] = i end")?.text
      == "made a table or a list of arguments larger than 1 MiB in posture; look for one that grows without end")
    #expect(Seat.fault("local s = ('x'):rep(65536)") == nil)
    #expect(Seat.fault("local t = {} for i = 1, 65536 do t[i] = i end") == nil)
  }

  @Test(arguments: [
    "local function f(n) return 1 + f(n + 1) end f(1)",
    "local function f(...) return 1 + f(1, ...) end f()",
    "local f f = function() local a, b, c = f() return a end f()",
  ])
  func recursionEnds(body: String) {
    #expect(Seat.fault("\n" + body) == LuaError(
      .memory, line: 3,
      "recursed without end: calls within calls took up 1 MiB in posture; look for a function that calls itself"))
  }

  @Test func recursionThroughCEnds() {
    let error = Seat.fault("local function f() pcall(f) error('x') end f()")
    #expect(error?.kind == .runtime || error?.kind == .fuel)
    #expect(Seat.fault("local function f(s) return s:gsub('.', f) end f('x')")?.text.contains("stack overflow") == true)
  }

  @Test func loadingHasTheSameLimits() {
    #expect(loadFailure("local t = {}\nwhile true do t = { t } end") == LuaError(
      .memory, line: 2, "used up its memory (6 MiB) while the file loads; look for a table or a string that grows without end"))
    #expect(loadFailure("\nreturn ('x'):rep(1e5)")
      == LuaError(.memory, line: 2, "made a string longer than 64 KiB while the file loads"))
  }

  @Test func aLongLiteralIsFoundAtItsLine() {
    let source = "return\n'" + String(repeating: "x", count: 70_000) + "'"
    #expect(loadFailure(source) == LuaError(.memory, line: 2, "made a string longer than 64 KiB while the file loads"))
  }

  @Test func theArenaIsTheLastLimit() throws {
    var limits = LuaLimits.standard
    limits.arenaBytes = 1 << 20
    limits.memoryBytes = 2 << 20
    let error = Seat.fault("\nlocal t = {} while true do t = { t } end", limits: limits)
    #expect(error?.kind == .memory)
    #expect(error?.line == 3)
  }

  @Test func memoryComesBackWithTheMatch() throws {
    let seat = try Seat(posture: "if view.stage == 1 then local t = {} while true do t = { t } end end act.threat = 1")
    let before = seat.machine.memoryUsed
    seat.view[0] = 1
    #expect(failure { () throws(LuaError) in try seat.posture() }?.kind == .memory)
    seat.begin()
    #expect(seat.machine.memoryUsed == before)
    seat.view[0] = 0
    #expect(try seat.posture()[0] == 1)
    #expect(seat.machine.snapshotBytes < 40_000)
  }
}
