import LuaBridge
import Testing

/// Where the seed of Lua's tables cannot be fixed: `pairs` and `next` by key, and nothing of a seed shows.
struct OrderedPairsTests {
  static let ordered = {
    var limits = LuaLimits.standard
    limits.ordersPairs = true
    return limits
  }()
  static let noOrder = """
    a key of this table is a table or a function; with this build of Lua the order of such keys cannot be fixed: use \
    strings or integers as keys
    """

  /// What the body of a posture says, and the fuel that it used.
  private static func said(_ body: String, hashSeed: UInt64 = 42) throws(LuaError) -> (lines: [String], fuel: UInt64) {
    let seat = try Seat(posture: body, limits: ordered, hashSeed: hashSeed)
    try seat.posture()
    return (seat.machine.takeRemarks(), seat.machine.fuelUsed)
  }

  private static func fault(_ body: String, hashSeed: UInt64 = 42) -> LuaError? {
    failure { () throws(LuaError) in _ = try said(body, hashSeed: hashSeed) }
  }

  static let tell = """
    local function tell(t)
      local keys, steps = {}, {}
      for k, v in pairs(t) do keys[#keys + 1] = tostring(k) .. '=' .. tostring(v) end
      local k, v = next(t)
      while k ~= nil do steps[#steps + 1] = tostring(k) .. '=' .. tostring(v) k, v = next(t, k) end
      local one, two = table.concat(keys, ' '), table.concat(steps, ' ')
      say(one) if one ~= two then say('next: ' .. two) end
    end

    """

  @Test(arguments: [
    ("{}", ""),
    ("{ 'a', 'b', 'c' }", "1=a 2=b 3=c"),
    ("{ [3] = 3, [1] = 1, [2] = 2, [-5] = -5, [0] = 0, [math.mininteger] = 'low', [math.maxinteger] = 'high' }",
      "-9223372036854775808=low -5=-5 0=0 1=1 2=2 3=3 9223372036854775807=high"),
    ("{ [1.5] = 1, [-0.5] = 2, [math.huge] = 3, [-math.huge] = 4, [7] = 5, [2.0 ^ 60] = 6, [1e300] = 7 }",
      "7=5 1152921504606846976=6 -inf=4 -0.5=2 1.5=1 1e+300=7 inf=3"),
    ("{ b = 1, a = 2, B = 3, [''] = 4, ab = 5, ['a b'] = 6, ['\\u{e9}'] = 7, [('a'):rep(50)] = 8, [('a'):rep(49)] = 9 }",
      "=4 B=3 a=2 a b=6 \(String(repeating: "a", count: 49))=9 \(String(repeating: "a", count: 50))=8 ab=5 b=1 é=7"),
    ("{ [true] = 1, [false] = 2, z = 3, [0.5] = 4, 5 }", "1=5 0.5=4 z=3 false=2 true=1"),
    ("{ 'a', nil, 'c', [8] = 'h', n = 8 }", "1=a 3=c 8=h n=8"),
  ])
  func keysComeInOrder(table: String, order: String) throws {
    for seed in [1, 42, 987_654_321] as [UInt64] {
      #expect(try Self.said(Self.tell + "tell(\(table))", hashSeed: seed).lines == [order], "\(table)")
    }
  }

  @Test func nextGoesOnFromAnyKey() throws {
    let lines = try Self.said(
      """
      local t = { 10, 20, [4] = 40, b = 'B', d = 'D', [true] = 't' }
      say(next(t)) say(next(t, 1)) say(next(t, 2)) say(next(t, 4)) say(next(t, 'b')) say(next(t, 'd')) say(next(t, true))
      say(next(t, 'c')) say(next(t, 3)) say(next(t, 1.0)) say(next(t, false)) say(next({}))
      """).lines
    #expect(lines == [
      "1\t10", "2\t20", "4\t40", "b\tB", "d\tD", "true\tt", "nil", "d\tD", "4\t40", "2\t20", "true\tt", "nil",
    ])
  }

  /// As in stock Lua fields may be set to nil or to another value on the way; what is gone is passed over.
  @Test func tablesMayChangeOnTheWay() throws {
    let lines = try Self.said(
      Self.tell + """
      local t = { 1, 2, 3, 4, a = 1, b = 2, c = 3 }
      local seen = {}
      for k, v in pairs(t) do
        seen[#seen + 1] = tostring(k)
        if k == 1 then t[2] = nil t.b = nil end
        if k == 'a' then t.c = 30 end
        t[k] = nil
        if k == 'c' then say('c is ' .. v) end
      end
      say(table.concat(seen, ' ')) say(next(t)) tell(t)
      t = { x = 1, y = 2, z = 3 }
      local k = next(t)
      while k do t[k] = nil k = next(t, k) end
      say(next(t))
      """).lines
    #expect(lines == ["c is 30", "1 3 4 a c", "nil", "", "nil"])
  }

  @Test func theIteratorIsAFunctionLikeNext() throws {
    let lines = try Self.said(
      """
      local f, t, k = pairs({ a = 1, b = 2, c = 3 })
      say(k, type(f)) say(f(t)) say(f(t)) say(f(t, 'b')) say(f(t, 'a')) say(f(t, 'b')) say(f(t, 'c')) say(f(t))
      local g, u = pairs({ p = 1, q = 2 })
      say(g(t)) say(g(u)) say(f({}, 'a')) say(pcall(f)) say(pcall(f, 1))
      """).lines
    #expect(lines == [
      "nil\tfunction", "a\t1", "a\t1", "c\t3", "b\t2", "c\t3", "nil", "a\t1", "nil", "p\t1", "nil",
      "false\tmy.lua:5: bad argument #1 to '?' (table expected, got no value)",
      "false\tmy.lua:5: bad argument #1 to '?' (table expected, got number)",
    ])
  }

  @Test func hostTablesAreWalkedInOrderToo() throws {
    let lines = try Self.said(
      Self.tell + """
      for k, v in pairs(me.params) do say(k, v) end
      tell(view.belief) tell(act)
      local names = {} for k in pairs(view) do names[#names + 1] = k end say(table.concat(names, ' '))
      """).lines
    #expect(lines == [
      "threat\t0.8", "target_greedy=0.5", "offer=none red_line=0 strike=false threat=0.0",
      "belief last open stage stages threat",
    ])
  }

  @Test(arguments: ["for k in pairs(t) do end", "next(t)", "next(t, 'x')", "next({ x = 1 }, {})", "next({ 5 }, print)"])
  func keysWithoutOrderAreErrorsAtTheirLine(body: String) {
    for key in ["{}", "print", "function() end"] {
      let script = "local t = { a = 1, [\(key)] = 2, z = 3, [true] = 4 }\n\(body)"
      #expect(Self.fault(script) == LuaError(.runtime, line: 3, Self.noOrder), "\(script)")
    }
  }

  @Test func otherErrorsAreThoseOfLua() {
    #expect(Self.fault("pairs(5)")?.text == "bad argument #1 to 'pairs' (table expected, got number)")
    #expect(Self.fault("next(5)")?.text == "bad argument #1 to 'next' (table expected, got number)")
    #expect(Self.fault("pairs()")?.kind == .runtime)
  }

  /// What is not there any more, and what was there once, leave no trace in order or fuel, whatever the seed.
  @Test func noSeedShows() throws {
    let body = Self.tell + """
      local t, long = {}, ('k'):rep(30)
      for i = 1, 3000 do
        t['key ' .. i * 7 % 1009] = i
        if i % 3 == 0 then t['key ' .. i * 5 % 1009] = nil end
        if i % 100 == 0 then t[long .. i] = { i } t[i / 8] = i t[-i] = i end
      end
      local keys = {}
      for k, v in pairs(t) do keys[#keys + 1] = tostring(k) end
      say(#keys, table.concat(keys, ' '):sub(-90))
      local sum, k = 0, next(t)
      for i = 1, 50 do k = next(t, k) sum = sum + #tostring(k) end
      say(sum)
      tell({ view = view.stage, [true] = false, 1, 2 })
      for i = 1, 20000 do t[i] = i t['s' .. i] = true t['s' .. i - 5] = nil end
      local n = 0 for k in pairs(t) do n = n + 1 end say(n)
      """
    let first = try Self.said(body, hashSeed: 0)
    #expect(first.lines.count == 4)
    for seed in 1...12 as ClosedRange<UInt64> {
      let again = try Self.said(body, hashSeed: seed &* 0x9E37_79B9_7F4A_7C15)
      #expect(again.lines == first.lines)
      #expect(again.fuel == first.fuel)
    }
  }

  /// A data file with several wrong keys is always refused for the same one.
  @Test func theWrongKeyOfADataFileIsTheSameOne() throws {
    let faults = try (1...8 as ClosedRange<UInt64>).map { seed throws(LuaError) in
      let machine = try LuaMachine(limits: Self.ordered, hashSeed: seed)
      try machine.load(file: "my.lua", source: "return { [true] = 1, [1.5] = 2, [2.5] = 3, a = 4, [false] = 5 }")
      return failure { () throws(LuaError) in _ = try machine.tree() }?.text
    }
    #expect(Set(faults) == ["a key is 1.5; only strings and integers are accepted"])
  }

  @Test(arguments: [
    "local t = {} for i = 1, 10000 do t['k' .. i] = i end while true do for k in pairs(t) do break end end",
    "local t = {} for i = 1, 10000 do t['k' .. i] = i end local k while true do k = next(t, k) end",
    "local t = {} for i = 1, 10000 do t[i] = i end while true do next(t) end",
    "local t = {} for i = 1, 30000 do t['k' .. i] = i end for i = 1, 30000 do t['k' .. i] = nil end while true do next(t) end",
    "local t = {} for i = 1, 30000 do t[-i] = i end for i = 1, 30000 do t[-i] = nil end while true do pairs(t) end",
    "local s = ('x'):rep(60000) while true do local u = s .. 'y' end",
    "while true do pcall(function() return { error(), \(String(repeating: "1,", count: 20000)) } end) end",
    "local s = ('x'):rep(60000) local t = { [s .. 'a'] = 1, [s .. 'b'] = 2, [s .. 'c'] = 3 } while true do next(t) end",
  ])
  func workOverTablesIsCharged(body: String) {
    let error = Self.fault("\n" + body)
    #expect(error == LuaError(.fuel, line: 3, FuelTests.spent), "\(body.prefix(60))")
    #expect(Self.fault("\n" + body, hashSeed: 7) == error, "\(body.prefix(60))")
  }

  /// One traversal of a large table is nothing to worry about: n log n small steps.
  @Test func oneTraversalIsAffordable() throws {
    let fuel = try Self.said("local t = {} for i = 1, 5000 do t['k' .. i] = i end for k, v in pairs(t) do t[k] = v end").fuel
    #expect(fuel > 70_000 && fuel < 250_000, "\(fuel)")
    let array = try Self.said("local t = {} for i = 1, 60000 do t[i] = i end for k, v in pairs(t) do t[k] = v end").fuel
    #expect(array < 600_000, "\(array)")
  }

  @Test func theUsualOrderIsStillByHash() throws {
    let body = Self.tell + "local t = {} for i = 1, 9 do t['k' .. i] = i end tell(t)"
    let lines = try Set((1...6).map { try Seat.said(body, hashSeed: $0) })
    #expect(lines.count > 1)
  }
}
