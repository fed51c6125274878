import LuaBridge
import Testing

/// Nothing of one match reaches the next.
struct IsolationTests {
  /// Poisons everything that it can reach, and reports what it found before.
  static let poison = """
    local upvalue, shared = 0, { 0 }
    local kept
    local function reach(view, act, me)
      local found = { upvalue, shared[1], #shared, counter == nil and 0 or counter, me.memory.n or 0, #me.memory,
        math.floor(2.5), ('x'):rep(3), string.upper('a'), tostring(1), type(view.threat), view.threat or -1,
        kept and kept.threat or -2, me.role, (pcall(error)), chance.uniform() }
      say(table.unpack(found, 1, 16))
      upvalue = upvalue + 1
      shared[#shared + 1] = {}
      shared[1] = upvalue
      counter = counter + 1
      me.memory.n = upvalue
      for i = 1, 10 do me.memory[i] = ('garbage'):rep(i) end
      kept = act
      return found
    end
    counter = 0
    return { posture = function(view, act, me)
      reach(view, act, me)
      act.threat = 0.5
      if view.stage == 1 then
        math.floor = function() return 9 end
        string.rep = function() return 'poison' end
        string.upper = nil
        tostring = function() return 'poison' end
        math.pi, math.extra, table.sort, chance.integer = 3, 3, nil, nil
        pcall = nil
        say, print = print, nil
        _ENV.anything = {}
        view.threat, view.stage, view.belief = nil, 77, {}
        me.role, me.memory, me.params = 'poison', { 1, 2, 3 }, {}
        act.red_line = 4
      elseif view.stage == 2 then
        local t = {}
        for i = 1, 2000 do t[i] = { i } end
        for i = 1, 2000, 2 do t[i] = nil end
        me.memory.big = t
      elseif view.stage == 3 then
        error({})
      elseif view.stage == 4 then
        local t = {} while true do t = { t } end
      elseif view.stage == 5 then
        while true do end
      end
    end }
    """

  @Test func twentyThousandPoisonedMatchesLeaveNoTrace() throws {
    var limits = LuaLimits.standard
    limits.callFuel = 100_000
    limits.memoryBytes = 400_000
    let seat = try Seat(Self.poison, limits: limits)
    func open() throws -> ([String], [Double], UInt64, UInt64) {
      seat.begin()
      seat.view = [0, 0.25, 0.5, 0, 0]
      let act = try seat.posture(turn: 1)
      return (seat.machine.takeRemarks(), act, seat.machine.fuelUsed, seat.machine.memoryUsed)
    }
    let clean = try open()
    #expect(clean.0.first?.hasPrefix("0\t0\t1\t0\t0\t0\t2\txxx\tA\t1\tnumber\t0.25\t-2\ttarget\tfalse\t") == true)
    var differences = 0, faults = 0
    for match in 1...20_000 {
      for turn in 2...3 {
        // The two dear kinds (4: memory, 5: fuel) come once in a hundred matches each.
        seat.view[0] = match % 100 == 7 ? 4 : match % 100 == 57 ? 5 : Double((match + turn) % 4)
        if failure({ () throws(LuaError) in try seat.posture(turn: turn) }) != nil { faults += 1 }
      }
      if try open() != clean { differences += 1 }
    }
    #expect(differences == 0)
    #expect(faults > 5000)
  }

  @Test func twoMachinesDoNotMeet() throws {
    let one = try Seat(Self.poison), two = try Seat(Self.poison)
    one.view[0] = 1
    try one.posture()
    try two.posture()
    one.begin()
    one.view[0] = 0
    try one.posture()
    _ = two.machine.takeRemarks()
    two.begin()
    try two.posture()
    #expect(one.machine.takeRemarks() == two.machine.takeRemarks())
  }
}
