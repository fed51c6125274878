import LuaBridge
import Testing

/// All that a script can reach, held against a golden list; and what it is told about the rest.
struct EnvironmentTests {
  /// Names and types, depth first, keys sorted; a table met before is only named.
  static let walk = """
    local seen, lines = {}, {}
    local function walk(name, value)
      lines[#lines + 1] = name .. ': ' .. type(value)
      if type(value) ~= 'table' or seen[value] then return end
      seen[value] = true
      local keys = {}
      for key in pairs(value) do keys[#keys + 1] = tostring(key) end
      table.sort(keys)
      for _, key in ipairs(keys) do walk(name .. '.' .. key, value[key]) end
    end
    return function(name, value)
      lines, seen = {}, {}
      walk(name, value)
      return lines
    end
    """

  private func names(_ function: LuaFunction) throws -> [String] {
    let seat = try Seat(
      """
      local walk = (function()
      \(Self.walk)
      end)()
      local function tell(name, value)
        for _, line in ipairs(walk(name, value)) do say(line) end
      end
      local parts = {}
      for key in pairs(_ENV) do parts[#parts + 1] = key end
      table.sort(parts)
      return { posture = function(view, act, me)
        if view.stage == 0 then
          tell('view', view) tell('act', act) tell('me', me)
        elseif parts[view.stage + 10 * view.threat] then
          local name = parts[view.stage + 10 * view.threat]
          tell(name, _ENV[name])
        end
      end }
      """, functions: [function], modules: [:])
    var lines: [String] = []
    try seat.posture()
    lines += seat.machine.takeRemarks()
    for index in 1...60 {
      seat.view[0] = Double(index % 10)
      seat.view[1] = Double(index / 10)
      if seat.view[0] == 0 {
        seat.view[0] = 10
        seat.view[1] -= 1
      }
      try seat.posture(turn: index)
      lines += seat.machine.takeRemarks()
    }
    return lines
  }

  @Test func theEnvironmentIsTheGoldenOne() throws {
    let function = LuaFunction(module: "model", name: "stage_value", arguments: [], required: 0, results: []) { _, _ in nil }
    let lines = try names(function)
    #expect(lines.count > 60)
    expectGolden(lines.joined(separator: "\n") + "\n", "environment.txt")
  }

  @Test(arguments: [
    "_G", "arg", "bit32", "collectgarbage", "coroutine", "debug", "dofile", "getmetatable", "io", "load", "loadfile",
    "loadstring", "os", "package", "rawset", "require", "setmetatable", "unpack", "utf8", "warn",
  ])
  func whatIsAbsentSaysWhy(name: String) throws {
    let error = try #require(Seat.fault("\nlocal x = \(name)"))
    #expect(error.kind == .runtime)
    #expect(error.line == 3)
    #expect(error.text.hasPrefix("unknown global '\(name)': "))
    #expect(error.text.count > "unknown global '\(name)': ".count + 8)
  }

  @Test(arguments: [
    ("treat = 5 sya('x')", "unknown global 'sya'; near: say"),
    ("local x = treat", "unknown global 'treat'"),
    ("threat = 1 local x = treat", "unknown global 'treat'; near: threat"),
    ("tabel.sort({})", "unknown global 'tabel'; near: table"),
    ("local x = math.flor(1)", "unknown function 'math.flor'; near: math.floor"),
    ("local x = math.pow(2, 3)", "unknown function 'math.pow': use x ^ y"),
    ("local x = string.dump(print)", "unknown function 'string.dump': code cannot be read or made while it runs"),
    ("local x = ('x'):upcase()", "unknown function 'string.upcase'"),
    ("local x = chance.unifrom()", "unknown function 'chance.unifrom'; near: chance.uniform"),
    ("local x = _ENV[1]", "unknown global: 1 is no name"),
  ])
  func unknownGlobalsAreErrors(body: String, text: String) {
    #expect(Seat.fault(body) == LuaError(.runtime, line: 2, text))
  }

  @Test func scriptsMayMakeGlobals() throws {
    #expect(try Seat.said("function helper() return 3 end say(helper()) level = 2 say(level)") == ["3", "2"])
  }

  @Test func methodsOfStringsWork() throws {
    #expect(try Seat.said("say(('ab'):rep(2), #'abc', ('x'):upper(), ('%d'):format(7))") == ["abab\t3\tX\t7"])
  }

  @Test func chanceTakesItsArgumentsSeriously() {
    #expect(Seat.fault("chance.bernoulli(2)")?.text
      == "bad argument #1 to 'bernoulli' (a probability lies between 0 and 1)")
    #expect(Seat.fault("chance.bernoulli(0/0)")?.kind == .runtime)
    #expect(Seat.fault("chance.integer(3, 2)")?.text == "bad argument #2 to 'integer' (the interval is empty)")
    #expect(Seat.fault("chance.integer(0, math.maxinteger)")?.text == "bad argument #2 to 'integer' (the interval is too wide)")
    #expect(Seat.fault("chance.integer(1)")?.text == "bad argument #2 to 'integer' (number expected, got no value)")
  }
}
