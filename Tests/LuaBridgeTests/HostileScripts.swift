import LuaBridge
import Testing

/// A script that means harm, and what must become of it.
struct HostileScript: Sendable, CustomTestStringConvertible {
  let name: String
  /// The body of a posture, from line 2 on.
  let body: String
  /// How it ends; nil: it does nothing wrong that a host could see.
  let kind: LuaError.Kind?
  /// Part of the message.
  let text: String

  init(_ name: String, _ kind: LuaError.Kind?, _ text: String, _ body: String) {
    self.name = name
    self.body = body
    self.kind = kind
    self.text = text
  }

  /// One that is borne.
  init(_ name: String, borne body: String) {
    self.init(name, nil, "", body)
  }

  var testDescription: String { name }

  static let all = loops + hiddenLoops + memory + stacks + errors + values + reach

  /// Instructions without end.
  static let loops: [HostileScript] = [
    .init("while", .fuel, "loop", "while true do end"),
    .init("goto", .fuel, "loop", "::a:: goto a"),
    .init("tail call", .fuel, "loop", "local function f() return f() end f()"),
    .init("for to infinity", .fuel, "loop", "for i = 1, math.huge do end"),
    .init("for that wraps", borne: "for i = math.maxinteger - 1, math.maxinteger do end"),
    .init("for down from the least", borne: "for i = math.mininteger, math.mininteger + 1, -1 do end"),
    .init("in pcall", .fuel, "loop", "pcall(function() while true do end end) act.threat = 1"),
    .init("in nested pcalls", .fuel, "loop", "local function f() pcall(f) while true do end end f()"),
    .init("pcall again and again", .fuel, "loop", "while true do pcall(function() while true do end end) end"),
    .init("in a handler", .fuel, "loop", "xpcall(error, function() while true do end end)"),
    .init("in a comparator", .fuel, "loop", "table.sort({ 2, 1 }, function() while true do end end)"),
    .init("in a replacement", .fuel, "loop", "('x'):gsub('.', function() while true do end end)"),
    .init("over its own growth", .memory, "", "local t = { 1 } for i = 1, math.huge do t[#t + 1] = { i } end"),
  ]

  /// Work that no instruction shows.
  static let hiddenLoops: [HostileScript] = [
    .init("rep of nothing", borne: "local s = (''):rep(math.maxinteger)"),
    .init("rep of a bomb", borne: "pcall(string.rep, 'x', 1 << 40)"),
    .init("backtracking find", .fuel, "", "('a'):rep(60000):find(('.-'):rep(20) .. 'b')"),
    .init("backtracking match", .fuel, "", "('a'):rep(30000):match(('a*'):rep(20) .. 'b')"),
    .init("balanced match", .fuel, "", "for i = 1, 1e6 do ('('):rep(60000):find('%b()') end"),
    .init("backtracking gsub", .fuel, "", "while true do ('a'):rep(60000):gsub('.-.-.-b', '') end"),
    .init("plain find", .fuel, "", "local h, n = ('a'):rep(60000), ('a'):rep(30000) .. 'b' while true do h:find(n, 1, true) end"),
    .init("frontier gmatch", .fuel, "", "while true do for w in ('a'):rep(60000):gmatch('%f[b]') do end end"),
    .init("move without end", .fuel, "", "table.move({}, 1, math.maxinteger - 1, 2)"),
    .init("concat without end", .runtime, "", "table.concat({}, '', 1, math.maxinteger)"),
    .init("unpack without end", .runtime, "", "local x = { table.unpack({}, 1, 1e8) }"),
    .init("insert at the front", .fuel, "", "local t = {} for i = 1, 1e6 do table.insert(t, 1, i % 7) t[60000] = nil end"),
    .init("sort of many", .fuel, "", "local t = {} for i = 1, 60000 do t[i] = -i end while true do table.sort(t, function(a, b) return a < b end) end"),
    .init("sort that lies", borne: "local n = 0 pcall(table.sort, { 3, 1, 2, 5, 4 }, function() n = n + 1 return n % 2 == 0 end)"),
    .init("upper of long strings", .fuel, "", "local s = ('a'):rep(65000) while true do s:upper() end"),
    .init("reverse of long strings", .fuel, "", "local s = ('a'):rep(65000) while true do s:reverse() end"),
    .init("long numerals", .fuel, "", "local s = ('1'):rep(65000) while true do tonumber(s) end"),
    .init("concatenation of long strings", .fuel, "", "local s = ('a'):rep(65000) while true do local t = s .. 'y' end"),
    .init("comparison of long strings", .fuel, "", "local a, b = ('a'):rep(65000), ('a'):rep(65000) while true do local c = a == b end"),
    .init("order of long strings", .fuel, "", "local a, b = ('a'):rep(65000), ('a'):rep(65000) while true do local c = a < b end"),
    .init("keys in one chain", .memory, "", "local t = {} for i = 0, 1e6 do t[i << 32] = i end"),
    .init("next over holes", .fuel, "", "local t = {} for i = 1, 60000 do t[i] = 1 end for i = 1, 59999 do t[i] = nil end while true do next(t) end"),
    .init("format of wide fields", .runtime, "", "string.format('%99999d', 1)"),
    .init("many arguments", .fuel, "", "local t = {} for i = 1, 200 do t[i] = i end while true do select('#', table.unpack(t)) end"),
    .init("misspelt in a loop", .fuel, "", "for i = 1, 3000 do _ENV['x' .. i] = i end while true do pcall(function() return undefined_thing end) end"),
    .init("misspelt fields in a loop", .fuel, "", "while true do pcall(function() return view.thraet_or_sanctions end) end"),
    .init("talkative", .fuel, "", "while true do say(('x'):rep(60000)) end"),
  ]

  static let memory: [HostileScript] = [
    .init("doubling string", .memory, "a string longer than 64 KiB", "local s = 'x' while true do s = s .. s end"),
    .init("doubling string, caught", .memory, "", "local s = 'x' pcall(function() while true do s = s .. s end end) act.threat = 1"),
    .init("wide table", .memory, "a table larger than 1 MiB", "local t = {} for i = 1, 1e9 do t[i] = i end"),
    .init("chain of tables", .memory, "used up its memory (6 MiB)", "local t while true do t = { t } end"),
    .init("many strings", .memory, "used up its memory", "local s, t = ('x'):rep(60000), {} for i = 1, 1e6 do t[i] = s .. i end"),
    .init("gsub bomb", .memory, "a string longer than 64 KiB", "('x'):rep(60000):gsub('x', ('y'):rep(60000))"),
    .init("concat bomb", .memory, "a string longer than 64 KiB", "local t, s = {}, ('x'):rep(1000) for i = 1, 60000 do t[i] = s end table.concat(t)"),
    .init("format bomb", .memory, "", "local s = ('x'):rep(60000) string.format('%s%s', s, s)"),
    .init("pack of many", .memory, "", "local t = {} while true do t = table.pack(t, t, t, t) end"),
    .init("full to the last byte, then a bad posture", .memory, "",
      "local t = {} pcall(function() while true do t = { t, t, t, t, t } end end) act.offer = 'disram'"),
    .init("memory kept over turns", borne: "me.memory[#me.memory + 1] = ('x'):rep(1000)"),
  ]

  static let stacks: [HostileScript] = [
    .init("recursion", .memory, "recursed without end", "local function f() return 1 + f() end f()"),
    .init("recursion with arguments", .memory, "recursed without end", "local function f(...) return 1 + f(1, ...) end f()"),
    .init("recursion through gsub", .runtime, "", "local function f(s) return (s:gsub('.', f)) end f('x')"),
    .init("recursion through sort", .runtime, "", "local function f() table.sort({ 2, 1 }, f) return true end f()"),
    .init("recursion through pcall", borne: "local function f() return pcall(f) end f()"),
    .init("recursion through xpcall", borne: "local function f() return xpcall(f, f) end f()"),
    .init("recursion through tostring", .runtime, "unknown global", "setmetatable({}, { __tostring = tostring })"),
    .init("pattern nesting", .runtime, "", "('x'):find(('('):rep(1000))"),
    .init("pattern recursion", borne: "pcall(string.find, ('x'):rep(60000), ('x?'):rep(1000) .. 'y')"),
  ]

  static let errors: [HostileScript] = [
    .init("nil error", .runtime, "error object is nil", "error(nil)"),
    .init("table error", .runtime, "error object is a table value", "error({})"),
    .init("long error", .runtime, "yyyy", "error(('y'):rep(60000))"),
    .init("escapes in an error", .runtime, "\\x1B[2J", "error('\\27[2J\\0%n%s')"),
    .init("a file name in an error", .runtime, "no", "error('my.lua:99: no', 0)"),
    .init("error in a handler", .runtime, "", "error(select(2, xpcall(error, function() error('again') end)), 0)"),
    .init("an error of the host's kind", .runtime, "error object is", "error(select(2, pcall(error)))"),
  ]

  static let values: [HostileScript] = [
    .init("a NaN", .posture, "act.threat is nan", "act.threat = 0/0"),
    .init("a numeral", .posture, "act.threat is the string '1'", "act.threat = '1'"),
    .init("a NUL in a word", .posture, "act.offer is the string 'disarm\\x00escalate'", "act.offer = 'disarm\\0escalate'"),
    .init("a long word", .posture, "act.offer is the string", "act.offer = ('x'):rep(65000)"),
    .init("a table as a word", .posture, "act.offer is a table value", "act.offer = { 'disarm' }"),
    .init("a number as a reason", .contract, "posture returned 5", "return 5"),
    .init("act itself as a reason", .contract, "posture returned a table value", "return act"),
    .init("many results", borne: "return nil, 1, 2, 3, {}, act"),
    .init("a view of its own", borne: "view.threat, view.belief = nil, 5"),
    .init("a memory of its own", borne: "me.memory, me.role = nil, {}"),
  ]

  /// What is not there, or does nothing to the next match.
  static let reach: [HostileScript] = [
    .init("metatables", .runtime, "unknown global 'setmetatable'", "setmetatable(view, { __index = view })"),
    .init("the metatable of strings", .runtime, "unknown global 'getmetatable'", "getmetatable('').__index = nil"),
    .init("finalizers", .runtime, "unknown global", "setmetatable({}, { __gc = function() while true do end end })"),
    .init("closing variables", .runtime, "variable 'x' got a non-closable value", "local x <close> = {}"),
    .init("coroutines", .runtime, "unknown global 'coroutine'", "coroutine.wrap(function() while true do end end)()"),
    .init("the collector", .runtime, "unknown global 'collectgarbage'", "collectgarbage('stop')"),
    .init("code from text", .runtime, "unknown global 'load'", "load('while true do end')()"),
    .init("code from bytes", .runtime, "unknown function 'string.dump'", "string.dump(print)"),
    .init("the debug library", .runtime, "unknown global 'debug'", "debug.sethook()"),
    .init("files", .runtime, "unknown global 'io'", "io.open('/etc/passwd')"),
    .init("the system", .runtime, "unknown global 'os'", "os.exit()"),
    .init("modules", .runtime, "unknown global 'require'", "require('os')"),
    .init("raw writes", .runtime, "unknown global 'rawset'", "rawset(act, 1, 1)"),
    .init("an environment of its own", borne: "local _ENV = { math = math } x = math.pi"),
    .init("no environment", .runtime, "attempt to index a nil value", "_ENV = nil x = 1"),
    .init("globals taken apart", borne: "for k in pairs(_ENV) do _ENV[k] = nil end"),
    .init("libraries taken apart", borne: "for k in pairs(string) do string[k] = nil end math.floor, table.sort = nil, 5"),
    .init("addresses", borne: "say(tostring({}), tostring(print), ('%s'):format(print)) pcall(string.format, '%p', {})"),
    .init("seeds", .runtime, "math.randomseed", "math.randomseed(1)"),
  ]
}
