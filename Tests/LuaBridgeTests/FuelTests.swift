import LuaBridge
import Testing

/// Fuel runs out at the same line every time, and nothing catches that.
struct FuelTests {
  static let spent = "used up its fuel (1 million units) in posture; look for a loop that does not end"

  @Test(arguments: [
    "while true do end",
    "for i = 1, math.huge do end",
    "local function f() return f() end f()",
    "::again:: goto again",
    "pcall(function() while true do end end) act.threat = 1",
    "while true do pcall(error) end",
    "for i = 1, 10 do pcall(function() pcall(function() while true do end end) end) end",
    "xpcall(function() while true do end end, function() while true do end end)",
    "pcall(pcall, pcall, function() while true do end end)",
    "table.sort({ 3, 1, 2 }, function(a, b) while true do end end)",
    "('xxx'):gsub('x', function() while true do end end)",
    "while true do local t = {} end",
    "while true do local s = 'a' .. view.stage end",
    "while true do chance.uniform() end",
    "while true do say('x') end",
    "while true do local x = view.stage + math.sin(1) end",
  ])
  func endlessWorkEnds(body: String) {
    let error = Seat.fault("\n" + body)
    #expect(error == LuaError(.fuel, line: 3, Self.spent), "\(body)")
    #expect(Seat.fault("\n" + body) == error)
  }

  @Test func loadingHasItsOwnFuel() {
    #expect(loadFailure("\nwhile true do end") == LuaError(
      .fuel, line: 2, "used up its fuel (10 million units) while the file loads; look for a loop that does not end"))
    #expect(loadFailure("pcall(function()\nwhile true do end end)\nreturn {}")?.line == 2)
  }

  @Test func aMatchHasFuelOverAllCalls() throws {
    var limits = LuaLimits.standard
    limits.matchFuel = 1_000_000
    limits.callFuel = 400_000
    let seat = try Seat(posture: "for i = 1, 300000 do end", limits: limits)
    for turn in 1...3 { try seat.posture(turn: turn) }
    #expect(seat.machine.fuelUsed == 300_000)
    let error = failure { () throws(LuaError) in try seat.posture(turn: 4) }
    #expect(error == LuaError(
      .fuel, line: 2,
      "used up the fuel of a whole match (1 million units) in posture; look for work that grows from turn to turn"))
    seat.begin()
    #expect(failure { () throws(LuaError) in try seat.posture(turn: 1) } == nil)
  }

  @Test func afterItsEndNothingRunsUntilTheNextMatch() throws {
    let seat = try Seat("""
      return {
        posture = function(view, act) if view.stage == 1 then while true do end end act.threat = 1 end,
        strike = function() return true end,
      }
      """)
    seat.view[0] = 1
    let error = failure { () throws(LuaError) in try seat.posture() }
    #expect(error == LuaError(.fuel, line: 2, Self.spent))
    seat.view[0] = 0
    #expect(failure { () throws(LuaError) in _ = try seat.react() } == error)
    #expect(failure { () throws(LuaError) in try seat.posture(turn: 2) } == error)
    seat.begin()
    #expect(try seat.posture()[0] == 1)
    #expect(try seat.react())
  }

  @Test func fuelIsTheSameEveryTime() throws {
    let body = """
      local t = {}
      for i = 1, 500 do t['k' .. i] = { i, tostring(i) } end
      local s = ''
      for k, v in pairs(t) do s = (s .. k):sub(-40) end
      table.sort({ 5, 3, 1 })
      """
    let seat = try Seat(posture: body)
    var used: Set<UInt64> = [], held: Set<UInt64> = []
    for _ in 0..<5 {
      seat.begin()
      try seat.posture()
      used.insert(seat.machine.fuelUsed)
      held.insert(seat.machine.memoryUsed)
    }
    let other = try Seat(posture: body)
    try other.posture()
    used.insert(other.machine.fuelUsed)
    held.insert(other.machine.memoryUsed)
    #expect(used.count == 1, "\(used)")
    #expect(held.count == 1, "\(held)")
    #expect(used.first! > 5000)
  }

  @Test func theLineOfTheEndDoesNotMove() throws {
    let body = (1...40).map { "for i = 1, \($0 * 1000) do local x = i * 2 end" }.joined(separator: "\n")
    let lines = Set((0..<5).map { _ in Seat.fault(body)?.line })
    #expect(lines.count == 1)
    #expect(lines.first.flatMap { $0 } ?? 0 > 10)
  }
}
