import LuaBridge
import Testing

/// Limits by name.
struct LimitsTests {
  @Test func everyNameHasItsValue() {
    var limits = LuaLimits.standard
    for name in LuaLimits.Name.allCases {
      #expect(name.range.contains(limits[name]), "\(name)")
      limits[name] = name.range.upperBound
      #expect(limits[name] == name.range.upperBound)
    }
    #expect(limits.changed.map(\.name) == LuaLimits.Name.allCases)
    #expect(LuaLimits.standard.changed.isEmpty)
    #expect(LuaLimits.standard.obstructed == nil && limits.obstructed == nil)
  }

  /// The arena stays larger than memory in the same ratio, up to what an arena can have.
  @Test func theArenaGrowsWithMemory() {
    var limits = LuaLimits.standard
    limits[.memory] = 12 << 20
    #expect(limits.arenaBytes == 16 << 20)
    limits[.memory] = LuaLimits.Name.memory.range.upperBound
    #expect(limits.arenaBytes == 2 << 30)
    limits[.memory] = LuaLimits.Name.memory.range.lowerBound
    #expect(limits.arenaBytes == (256 << 10) * 4 / 3)
  }

  /// At either end of every range a machine can be made and plays.
  @Test(arguments: LuaLimits.Name.allCases) func theEndsOfARangeCanBeHad(_ name: LuaLimits.Name) throws {
    for value in [name.range.lowerBound, name.range.upperBound] {
      var limits = LuaLimits.standard
      limits[name] = value
      let seat = try Seat(posture: "act.threat = 1", limits: limits)
      #expect(try seat.posture()[0] == 1, "\(name) \(value)")
    }
  }

  /// Lua 5.4.4 mishandles an overflow of its own stack: the largest block must end a recursion before it comes to that.
  @Test func noRecursionComesToTheEndOfLuasOwnStack() {
    var limits = LuaLimits.standard
    for name in [LuaLimits.Name.block, .memory, .callFuel, .matchFuel] { limits[name] = name.range.upperBound }
    let error = Seat.fault("pcall(function() local function f() return 1 + f() end f() end) act.threat = 1", limits: limits)
    #expect(error?.kind == .memory)
    #expect(error?.text == "recursed without end: calls within calls took up 8 MiB in posture; look for a function that "
      + "calls itself")
    #expect(error?.limit == .block)
  }

  @Test func aStringThatNoBlockHoldsIsObstructed() {
    var limits = LuaLimits.standard
    limits[.string] = 1 << 20
    #expect(limits.obstructed?.by == .block && limits.obstructed?.least == 2 << 20)
  }
}
