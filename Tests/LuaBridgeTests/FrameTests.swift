import LuaBridge
import Testing

/// Views in, postures out.
struct FrameTests {
  @Test func everyKindOfFieldArrives() throws {
    let seat = try Seat(
      posture: """
        say(view.stage, view.threat, view.belief.target_greedy, view.open, view.last, view.stages)
        say(math.type(view.stage), math.type(view.threat), type(view.open), me.role, me.params.threat)
        """)
    seat.view = [3, 0.25, 0.75, 1, 2]
    try seat.posture()
    #expect(seat.machine.takeRemarks() == ["3\t0.25\t0.75\ttrue\tpledge\t4", "integer\tfloat\tboolean\ttarget\t0.8"])
    seat.view = [4, 1, 0.75, 0, 0]
    try seat.posture(turn: 2)
    #expect(seat.machine.takeRemarks().first == "4\t1.0\t0.75\tfalse\tnone\t4")
  }

  @Test func aViewFollowsEveryFrame() throws {
    let seat = try Seat(posture: "act.threat = view.threat + 0 * view.belief.target_greedy\nact.red_line = view.stage")
    var state: UInt64 = 11
    for turn in 1...500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if state >> 60 < 8 { seat.view[1] = Double(state >> 40) / 16_777_216 }
      if state >> 56 & 15 < 8 { seat.view[0] = Double(state >> 33 & 3) }
      #expect(try seat.posture(turn: turn) == [seat.view[1], seat.view[0], 0, 0], "turn \(turn) of seed 11")
    }
  }

  @Test func everyActFieldStartsAtItsDefault() throws {
    let seat = try Seat(
      posture: """
        say(act.threat, act.red_line, act.strike, act.offer)
        if view.stage == 1 then act.threat, act.red_line, act.strike, act.offer = 1, 2.0, true, "pledge" end
        """)
    seat.view[0] = 1
    #expect(try seat.posture(turn: 1) == [1, 2, 1, 2])
    seat.view[0] = 2
    #expect(try seat.posture(turn: 2) == [0, 0, 0, 0])
    #expect(seat.machine.takeRemarks() == ["0.0\t0\tfalse\tnone", "0.0\t0\tfalse\tnone"])
  }

  @Test func whatAFailedPostureSetIsForgotten() throws {
    let seat = try Seat(posture: "say(act.threat)\nact.threat = 0.5\nif view.stage == 1 then error('no') end")
    seat.view[0] = 1
    #expect(failure { () throws(LuaError) in try seat.posture() }?.text == "no")
    seat.view[0] = 2
    try seat.posture(turn: 2)
    #expect(seat.machine.takeRemarks() == ["0.0", "0.0"])
  }

  @Test(arguments: [
    ("act.threat = 1.5", "act.threat is 1.5; it must be a number between 0 and 1"),
    ("act.threat = -1", "act.threat is -1; it must be a number between 0 and 1"),
    ("act.threat = 0/0", "act.threat is nan; it must be a number between 0 and 1"),
    ("act.threat = -(0/0)", "act.threat is nan; it must be a number between 0 and 1"),
    ("act.threat = math.huge", "act.threat is inf; it must be a number between 0 and 1"),
    ("act.threat = '0.5'", "act.threat is the string '0.5'; it must be a number between 0 and 1"),
    ("act.threat = nil", "act.threat is nil; it must be a number between 0 and 1"),
    ("act.threat = true", "act.threat is true; it must be a number between 0 and 1"),
    ("act.threat = {}", "act.threat is a table value; it must be a number between 0 and 1"),
    ("act.red_line = 1.5", "act.red_line is 1.5; it must be an integer between 0 and 4"),
    ("act.red_line = 5", "act.red_line is 5; it must be an integer between 0 and 4"),
    ("act.red_line = math.maxinteger", "act.red_line is 9223372036854775807; it must be an integer between 0 and 4"),
    ("act.strike = 1", "act.strike is 1; it must be true or false"),
    ("act.strike = 'yes'", "act.strike is the string 'yes'; it must be true or false"),
    ("act.offer = 'disram'", "act.offer is the string 'disram'; it must be one of none, disarm, pledge; near: disarm"),
    ("act.offer = 'disarm\\0'", "act.offer is the string 'disarm\\x00'; it must be one of none, disarm, pledge"),
    ("act.offer = 1", "act.offer is 1; it must be one of none, disarm, pledge"),
    ("act.offer = ('x'):rep(60000)",
      "act.offer is the string '\(String(repeating: "x", count: 63))'; it must be one of none, disarm, pledge"),
  ])
  func badPosturesAreRefused(body: String, text: String) {
    #expect(Seat.fault(body) == LuaError(.posture, line: 0, text))
    #expect(Seat.fault("\n" + body + "\nlocal done = 1", checking: true) == LuaError(.posture, line: 3, text))
  }

  @Test func goodPosturesAreTakenAsTheyAre() throws {
    let seat = try Seat(posture: "act.threat, act.red_line = -0.0, 4.0")
    let act = try seat.posture()
    #expect(act[0].sign == .plus)
    #expect(act == [0, 4, 0, 0])
    #expect(try Seat(posture: "act.threat = 1").posture()[0] == 1)
  }

  @Test(arguments: [
    ("act.thraet = 1", "unknown field 'thraet' of act; near: threat"),
    ("local x = view.thraet", "unknown field 'thraet' of view; near: threat"),
    ("local x = view.target_greedy", "unknown field 'target_greedy' of view; near: belief.target_greedy"),
    ("local x = view.belief.greedy", "unknown field 'greedy' of view.belief; known: target_greedy"),
    ("local x = view.blief.x", "unknown field 'blief' of view; near: belief"),
    ("view.belief.x = 1", "unknown field 'x' of view.belief; known: target_greedy"),
    ("local x = me.params.treat", "unknown parameter 'treat' of me.params; near: threat"),
    ("me.params.treat = 1", "me.params is read-only"),
    ("me.params.threat = 1", "me.params is read-only"),
    ("me.memroy.x = 1", "unknown field 'memroy' of me; near: memory"),
    ("me.x = 1", "unknown field 'x' of me; known: memory, params, role"),
    ("act[1] = 1", "unknown field of act: 1 is no name"),
    ("act[{}] = 1", "unknown field of act: a table value is no name"),
    ("local x = view[nil]", "unknown field of view: nil is no name"),
    ("act['threat\\0'] = 1", "unknown field 'threat\\x00' of act; known: threat, red_line, strike, offer"),
    ("act[('x'):rep(60000)] = 1",
      "unknown field '\(String(repeating: "x", count: 63))' of act; known: threat, red_line, strike, offer"),
  ])
  func unknownNamesAreErrorsAtTheirLine(body: String, text: String) {
    #expect(Seat.fault("\n" + body) == LuaError(.runtime, line: 3, text))
  }

  @Test func aFieldSetToNilIsStillTheScriptsOwn() throws {
    let seat = try Seat(posture: "act.threat = nil\nif act.threat == nil then act.threat = 0.25 end")
    #expect(try seat.posture() == [0.25, 0, 0, 0])
    #expect(try Seat.said("view.threat = nil say(view.threat) view.threat = 3 say(view.threat)") == ["nil", "3"])
  }

  @Test func whatAScriptWritesIntoItsViewIsGoneAtTheNextChange() throws {
    let seat = try Seat(posture: "say(view.threat) view.threat = nil")
    for turn in 1...3 {
      seat.view[1] = Double(turn) / 4
      try seat.posture(turn: turn)
    }
    #expect(seat.machine.takeRemarks() == ["0.25", "0.5", "0.75"])
  }

  @Test func hostTablesCanBeWalked() throws {
    let walk = "local n = {} for k, v in pairs(T) do n[#n + 1] = k end table.sort(n) say(table.concat(n, ' '))"
    #expect(try Seat.said(walk.replacing("T", with: "view")) == ["belief last open stage stages threat"])
    #expect(try Seat.said(walk.replacing("T", with: "act")) == ["offer red_line strike threat"])
    #expect(try Seat.said(walk.replacing("T", with: "me.params")) == ["threat"])
    #expect(try Seat.said(walk.replacing("T", with: "me")) == ["memory params role"])
    #expect(try Seat.said("local f, copy = pairs(me.params) copy.threat = 9 say(me.params.threat)") == ["0.8"])
  }

  @Test func memoryAndUpvaluesLastForAMatch() throws {
    let seat = try Seat("""
      local n = 0
      return { posture = function(view, act, me)
        n = n + 1
        me.memory.n = (me.memory.n or 0) + 1
        act.red_line = n
        act.threat = me.memory.n / 4
      end }
      """)
    for _ in 0..<3 {
      seat.begin()
      #expect(try seat.posture(turn: 1) == [0.25, 1, 0, 0])
      #expect(try seat.posture(turn: 2) == [0.5, 2, 0, 0])
    }
  }

  @Test func contractsOfAFile() {
    #expect(failure { () throws(LuaError) in _ = try Seat("return 5") }
      == LuaError(.contract, line: 0, "the file returns 5; it must return a table"))
    #expect(failure { () throws(LuaError) in _ = try Seat("") }?.text == "the file returns nil; it must return a table")
    #expect(failure { () throws(LuaError) in _ = try Seat("return { posture = 'x' }") }
      == LuaError(.contract, line: 0, "posture is the string 'x'; it must be a function"))
  }

  @Test func tooManyFieldsAreRefused() throws {
    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(file: "my.lua", source: "return {}")
    let many = (0..<253).map { LuaField("f\($0)", .number(0...1), slot: $0) }
    #expect(failure { () throws(LuaError) in _ = try machine.shape(LuaShape(view: many)) }?.text
      == "a shape has room for 252 changing fields, sub-tables and entries, not for 253")
    let constants = (0..<300).map { LuaField("parameters.c\($0)", .number(0...1), value: 0.5) }
    let other = try LuaMachine(hashSeed: 1)
    try other.load(file: "my.lua", source: "return {}")
    #expect(failure { () throws(LuaError) in _ = try other.shape(LuaShape(view: many.dropLast(2) + constants)) } == nil)
  }
}
