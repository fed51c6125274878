import LuaBridge
import Testing

/// Checking finds the line of a bad posture, and a script that writes where it must not, without changing the play.
struct CheckingTests {
  @Test func theLineIsThatOfTheAssignment() {
    let error = Seat.fault(
      """
      local function set(value)
        act.threat = value
      end
      act.red_line = 1
      set(7)
      act.strike = true
      """, checking: true)
    #expect(error == LuaError(.posture, line: 3, "act.threat is 7; it must be a number between 0 and 1"))
  }

  @Test func theLineAfterACallIsTheCallers() {
    let error = Seat.fault(
      """
      local function five()
        return 5
      end
      act.threat = five()
      """, checking: true)
    #expect(error?.line == 5)
  }

  @Test func aValueThatIsPutRightInTimeIsNoFault() throws {
    let seat = try Seat(posture: "act.threat = 7\nact.threat = math.min(act.threat, 1)")
    seat.machine.isChecking = true
    #expect(try seat.posture() == [1, 0, 0, 0])
  }

  @Test(arguments: [
    ("view.threat = 5", "view.threat"),
    ("view.threat = nil", "view.threat"),
    ("view.stages = 9", "view.stages"),
    ("view.belief.target_greedy = 1", "view.belief.target_greedy"),
    ("view.belief = { target_greedy = 1 }", "view.belief"),
    ("view.belief = nil", "view.belief"),
  ])
  func aViewIsReadOnly(body: String, field: String) {
    #expect(Seat.fault(body) == nil)
    #expect(Seat.fault("\n" + body + "\n\n", checking: true)
      == LuaError(.contract, line: 3, "view is read-only, but the script sets \(field)"))
  }

  @Test func subTablesOfActAreTheHosts() throws {
    let machine = try LuaMachine(hashSeed: 1)
    try machine.load(
      file: "my.lua", source: "return { posture = function(v, act)\nact.deal.price = 0.5\nif v.x > 0 then\nact.deal = {} end end }")
    _ = try machine.shape(
      LuaShape(
        view: [LuaField("x", .number(0...1), slot: 0)], act: [LuaField("deal.price", .number(0...1), slot: 0)],
        entries: ["posture"]))
    try machine.seal()
    machine.isChecking = true
    machine.begin(seed: 1, repetition: 1, stream: 1)
    var act = [0.0]
    try machine.posture(entry: 0, turn: 1, view: [0], act: &act)
    #expect(act == [0.5])
    #expect(failure { () throws(LuaError) in try machine.posture(entry: 0, turn: 2, view: [1], act: &act) }
      == LuaError(.contract, line: 4, "act.deal is the host's table; set the fields in it"))
  }

  @Test func actIsSetInAPostureOnly() throws {
    let seat = try Seat("""
      local kept
      return {
        posture = function(view, act, me) kept = act end,
        strike = function(view, me)
          kept.threat = 0.5
          return true
        end,
      }
      """)
    seat.machine.isChecking = true
    try seat.posture()
    #expect(failure { () throws(LuaError) in _ = try seat.react() }
      == LuaError(.contract, line: 5, "act.threat is set outside a posture"))
  }

  @Test func libraryFunctionsCannotPutValuesIntoHostTables() {
    for call in ["table.insert(view, 1)", "table.insert(act, 1)", "table.move({ 1, 2 }, 1, 2, 1, view)"] {
      #expect(Seat.fault(call)?.kind == .runtime, "\(call)")
      #expect(Seat.fault(call, checking: true)?.kind == .runtime, "\(call)")
    }
    #expect(Seat.fault("local x = rawset(view, 'x', 1)")?.text == "unknown global 'rawset': assign: t[key] = value")
  }

  @Test func thePlayIsTheSame() throws {
    let source = """
      local n = 0
      return {
        posture = function(view, act, me)
          n = n + view.stage
          local t = {}
          for i = 1, 20 do t['k' .. i] = chance.uniform() end
          local sum = 0
          for k, v in pairs(t) do sum = (sum * 3 + v) % 1 end
          act.threat = sum
          act.red_line = n % 5
          me.memory[#me.memory + 1] = sum
          say(sum, #me.memory)
          return 'sum ' .. sum
        end,
        strike = function(view, me) return chance.bernoulli(0.5), 'chance' end,
      }
      """
    func play(checking: Bool, listening: Bool) throws -> ([[Double]], [Bool], [UInt64], [String]) {
      let seat = try Seat(source)
      seat.machine.isChecking = checking
      seat.machine.keepsRemarks = listening
      var acts: [[Double]] = [], answers: [Bool] = [], fuel: [UInt64] = []
      for turn in 1...20 {
        seat.view[0] = Double(turn % 7)
        acts.append(try seat.posture(turn: turn))
        fuel.append(seat.machine.fuelUsed)
        answers.append(try seat.react(turn: turn))
      }
      return (acts, answers, fuel, seat.machine.takeRemarks())
    }
    let plain = try play(checking: false, listening: true)
    let checked = try play(checking: true, listening: true)
    let silent = try play(checking: false, listening: false)
    #expect(plain == checked)
    #expect((plain.0, plain.1, plain.2) == (silent.0, silent.1, silent.2))
    #expect(plain.3.count == 60)
    #expect(silent.3.isEmpty)
    #expect(Set(plain.0.map { $0[0] }).count == 20)
  }
}
