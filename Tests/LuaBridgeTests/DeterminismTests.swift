import LuaBridge
import Testing

/// No address, no clock and no seed of Lua's own shows in anything that a script can see.
struct DeterminismTests {
  /// The order of pairs over every kind of key that is hashed by an address or by the seed.
  static let orders = """
    local function tell(label, t) local out = {} for _, v in pairs(t) do out[#out + 1] = v end say(label, table.concat(out, ' ')) end
    local strings, tables, functions, mixed = {}, {}, {}, {}
    for i = 1, 24 do strings['key ' .. i] = i end
    for i = 1, 12 do strings[('long '):rep(12) .. i] = 100 + i end
    for i = 1, 24 do tables[{}] = i end
    for i = 1, 24 do functions[function() return i end] = i end
    for i, f in ipairs({ print, say, pairs, next, ipairs, math.sin, string.rep, table.sort, pairs({}), (ipairs({})),
      ('x').rep, ('x'):gmatch('x'), chance.uniform }) do mixed[f] = i end
    mixed[1.5], mixed[true], mixed[-7], mixed[2 ^ 60], mixed.x = 21, 22, 23, 24, 25
    tell('strings', strings) tell('tables', tables) tell('functions', functions) tell('mixed', mixed)
    tell('view', { view.stage }) local names = {} for k in pairs(view) do names[#names + 1] = k end
    say('view', table.concat(names, ' '))
    names = {} for k in pairs(math) do names[#names + 1] = k end say('math', table.concat(names, ' '))
    names = {} for k in pairs(_ENV) do names[#names + 1] = k end say('globals', table.concat(names, ' '))
    """

  @Test func theOrderOfPairsIsTheSameInEveryMachineAndMatch() throws {
    let first = try Seat.said(Self.orders)
    #expect(first.count == 8)
    let crowd = try (0..<8).map { _ throws(LuaError) in try Seat(posture: Self.orders) }
    for seat in crowd {
      for _ in 0..<2 {
        seat.begin()
        try seat.posture()
        #expect(seat.machine.takeRemarks() == first)
      }
    }
    let elsewhere = onThread(stackBytes: 1 << 20) { (try? Seat.said(Self.orders)) ?? [] }
    #expect(elsewhere == first)
  }

  /// Each run of the tests is another process with other addresses.
  @Test func theOrderOfPairsIsTheSameInEveryProcess() throws {
    expectGolden(try Seat.said(Self.orders).joined(separator: "\n") + "\n", "pairs.txt")
  }

  @Test func theSeedCounts() throws {
    let seeds = try Set((1...6).map { try Seat.said(Self.orders, hashSeed: $0)[0] })
    #expect(seeds.count == 6)
  }

  @Test func fuelAndMemoryAreTheSameInEveryProcess() throws {
    let seat = try Seat(posture: Self.orders)
    try seat.posture()
    let figures = "fuel \(seat.machine.fuelUsed)\nmemory \(seat.machine.memoryUsed)\nsnapshot \(seat.machine.snapshotBytes)\n"
    expectGolden(figures, "accounts.txt")
  }

  @Test func theReleaseIsNamed() {
    #expect(LuaMachine.release.hasPrefix("Lua 5.4."))
  }
}
