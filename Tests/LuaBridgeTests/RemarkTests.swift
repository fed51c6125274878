import LuaBridge
import Testing

/// What scripts say.
struct RemarkTests {
  @Test func valuesAreJoinedByTabs() throws {
    #expect(try Seat.said("say(1, 2.0, 'a', nil, true) print('b') say()") == ["1\t2.0\ta\tnil\ttrue", "b", ""])
  }

  @Test func aRemarkIsOneLine() throws {
    #expect(try Seat.said("say('a\\nb', 'c\\rd\\0\\27[1m')") == ["a\\nb\tc\\rd\\x00\\x1B[1m"])
    #expect(try Seat.said("return 'a\\nb'") == ["a\\nb"])
    let long = try Seat.said("say(('ü'):rep(150)) say(('x'):rep(150), ('y'):rep(150))")
    #expect(long == [String(repeating: "ü", count: 100), String(repeating: "x", count: 150) + "\t" + String(repeating: "y", count: 49)])
  }

  @Test func aCallHas64Lines() throws {
    let seat = try Seat(posture: "for i = 1, 100 do say(i) end")
    try seat.posture()
    #expect(seat.machine.takeRemarks() == (1...64).map(String.init))
    try seat.posture(turn: 2)
    #expect(seat.machine.takeRemarks().count == 64)
  }

  @Test func aMatchHas64KiB() throws {
    let seat = try Seat(posture: "for i = 1, 60 do say(('x'):rep(199)) end")
    var lines = 0
    for turn in 1...20 {
      try seat.posture(turn: turn)
      lines += seat.machine.takeRemarks().count
    }
    #expect(lines == 65_536 / 200)
    seat.begin()
    try seat.posture()
    #expect(seat.machine.takeRemarks().count == 60)
  }

  @Test func nobodyListeningMeansNothingKept() throws {
    let seat = try Seat(posture: "say('x') return 'y'")
    seat.machine.keepsRemarks = false
    try seat.posture()
    #expect(seat.machine.takeRemarks() == [])
    seat.machine.keepsRemarks = true
    try seat.posture(turn: 2)
    #expect(seat.machine.takeRemarks() == ["x", "y"])
    try seat.posture(turn: 3)
    seat.begin()
    #expect(seat.machine.takeRemarks() == [])
  }

  @Test func sayingIsPossibleWhileLoading() throws {
    let machine = try LuaMachine(hashSeed: 1)
    machine.keepsRemarks = true
    try machine.load(file: "my.lua", source: "print('loading', _VERSION)")
    #expect(machine.takeRemarks() == ["loading\tLua 5.4"])
  }
}
