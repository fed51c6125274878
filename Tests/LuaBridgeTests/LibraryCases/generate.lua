-- Makes random calls of the library, as Lua source. The same (kind, seed) always gives the same source, so that a
-- failing case is replayed by its text. Called as generate(kind, seed, count): a chunk that runs `count` cases and
-- returns their results as one string, and the cases' own sources.

local state

-- A linear congruential generator (Knuth's MMIX constants); its upper bits are used.
local function below(n)
  state = state * 6364136223846793005 + 1442695040888963407
  return (state >> 33) % n
end

local function pick(list) return list[below(#list) + 1] end
local function chance(percent) return below(100) < percent end

local function times(least, most, make)
  local parts = {}
  for i = 1, least + below(most - least + 1) do parts[i] = make(i) end
  return parts
end

-- The words of a text, as a list to pick from.
local function words(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

local function quote(text) return (string.format("%q", text):gsub("\\\n", "\\n")) end

-- Subjects and patterns over few letters, so that they meet often.
local letters = words "a a a b b A 1 2 ( ) % . - ] [ _ ^ $"
for _, letter in ipairs { " ", "\n", "\0", "\xE9" } do letters[#letters + 1] = letter end
local function subject(most) return table.concat(times(0, most or 12, function() return pick(letters) end)) end

local classes = words "a c d g l p s u w x A C D G L P S U W X"

local function set_part()
  local dice = below(10)
  if dice < 4 then return pick { "a", "b", "A", "1", ".", "]", "[", "^", "-", "$", "\xE9" } end
  if dice < 6 then return pick { "a-b", "A-Z", "0-9", "b-a", "a-", "-a", "%a-z", "a-%", "\0-z", "\x80-\xFF" } end
  return "%" .. pick { "a", "d", "s", "w", "W", "S", "]", "%", "-", "^", "p", "x", "g" }
end

local function set()
  return "[" .. pick { "", "", "^" } .. table.concat(times(1, 3, set_part)) .. (chance(96) and "]" or "")
end

local function single()
  local dice = below(12)
  if dice < 4 then return pick { "a", "b", "A", "1", " ", "_" } end
  if dice < 6 then return "." end
  if dice < 8 then return "%" .. pick(classes) end
  if dice < 9 then return "%" .. pick { ".", "%", "(", ")", "[", "]", "-", "$", "^", "_" } end
  if dice < 11 then return set() end
  return pick { "]", "-", "$", "^", "*", "+", "?", "\0", "\n", "\xE9", "%z", "%Z", "%y" }
end

local function piece(depth)
  local dice = below(24)
  if dice < 17 then return single() .. pick { "", "", "", "*", "+", "-", "?" } end
  if dice < 20 and depth < 3 then
    local inner = {}
    for i = 1, below(4) do inner[i] = piece(depth + 1) end
    return "(" .. table.concat(inner) .. (chance(96) and ")" or "")
  end
  if dice < 21 then return "%" .. pick { "1", "1", "2", "3", "0" } end
  if dice < 22 then return "%b" .. pick { "()", "ab", "aa", "[]", "a", "" } end
  if dice < 23 then return "%f" .. (chance(95) and set() or "a") end
  return pick { "()", "()", ")", "%", "(", "$", "^" }
end

local function pattern()
  local parts = times(0, 5, function() return piece(0) end)
  return pick { "", "", "", "^" } .. table.concat(parts) .. pick { "", "", "", "$" }
end

local offsets = words "0 1 2 3 5 9 -1 -2 -9 -20 20"
local function optional_integer() return chance(60) and "" or "," .. pick(offsets) end

local integers = words [[0 1 -1 2 3 5 7 10 -3 -7 100 255 256 65536 2147483647 1<<53
  math.maxinteger math.mininteger math.maxinteger-1 math.mininteger+1]]
local floats = words [[0.0 -0.0 1.0 0.5 -0.5 1.5 -2.5 3.7 -3.7 1e15 1e16 2^53 2^63 -2^63 1e100 -1e300 1e-5 1e-310 1/3
  123456789.125 math.huge -math.huge -(0/0) math.pi]]
local strings = { '""', '"a"', '"abc"', '"10"', '"0x10"', '" 7 "', '"1e2"', '"-3.5"', '"x\\0y"', '"nan"', '"inf"',
  '"9223372036854775808"', '"\\xE9"', '"hello world"' }

local function number() return pick(chance(50) and integers or floats) end

local function value()
  local dice = below(20)
  if dice < 7 then return pick(integers) end
  if dice < 10 then return pick(floats) end
  if dice < 15 then return pick(strings) end
  return pick { "nil", "true", "false", "{}", "{1,2,3}", '{"a","b"}', "print" }
end

local function values(most) return table.concat(times(0, most, value), ",") end

local function small_table()
  return "{" .. table.concat(times(0, 6, function()
    return pick { "1", "2", "3", "4.5", '"a"', '"b"', "false", "7", "-1", '"zz"' }
  end), ",") .. "}"
end

local kinds = {}

local function search(name)
  return ("%s(%s,%s%s)"):format(name, quote(subject()), quote(pattern()), optional_integer())
end

function kinds.find() return search("string.find") end
function kinds.match() return search("string.match") end
function kinds.gmatch() return search("all_matches") end

function kinds.plain()
  local text = table.concat(times(0, 20, function() return pick { "a", "b", "%", "." } end))
  local wanted = table.concat(times(0, 4, function() return pick { "a", "b", "%", "." } end))
  return ("string.find(%s,%s,%s,true)"):format(quote(text), quote(wanted), pick(words "1 nil 2 5 -1 -4 30"))
end

local function template()
  return quote(table.concat(times(0, 4, function()
    return pick { "x", "%0", "%1", "%1", "%2", "%%", "%0", "yy", chance(10) and "%" or "", chance(10) and "%9" or "z" }
  end)))
end

function kinds.gsub()
  local replacement = pick {
    template(), template(),
    '{a="<A>",b=1,["1"]=2.5,ab=false,[1]="one",[" "]=true}', '{a="<A>",b=1,aa="2",[1]="one"}',
    'function(...) return "<"..select("#",...)..">" end', 'function(x) return x end',
    'function(x,y) if y then return y end return nil end', "function() return false end", "function() return {} end",
    "7", "nil",
  }
  return ("string.gsub(%s,%s,%s%s)"):format(quote(subject()), quote(pattern()), replacement, optional_integer())
end

local function modifiers()
  if chance(60) then return pick { "", "", "9", "-9", ".3", "-12.5" } end
  local flags = table.concat(times(0, 2, function() return pick { "-", "+", " ", "#", "0" } end))
  local width = pick { "", "", "5", "12", "99", chance(80) and "7" or "100" }
  return flags .. width .. pick { "", "", ".", ".0", ".10", chance(80) and ".99" or ".100" }
end

-- A conversion and an argument, which fit most of the time.
local function conversion()
  local dice, letter, argument = below(20)
  if dice < 6 then letter, argument = pick { "d", "i", "u", "c", "x", "X", "o" }, pick(integers)
  elseif dice < 11 then letter, argument = pick { "a", "A", "e", "E", "f", "g", "G" }, number()
  elseif dice < 16 then letter, argument = "s", pick { pick(strings), quote(subject()), number(), "nil", "true" }
  elseif dice < 19 then return "%q", pick { pick(strings), quote(subject()), number(), "nil", "false" }
  else letter, argument = pick { "q", "F", "y", "5", "", "l" }, "1" end
  if chance(6) then argument = value():gsub("print", "nil"):gsub("{.*}", "nil") end
  return "%" .. modifiers() .. letter, argument
end

function kinds.format()
  local parts, arguments, count = {}, { "" }, 1 + below(3)
  for i = 1, count do
    local text, argument = conversion()
    parts[i] = pick { "", "x", " ", "%%" } .. text
    arguments[i + 1] = argument
  end
  if chance(4) then arguments[#arguments] = nil end
  arguments[1] = quote(table.concat(parts))
  return "string.format(" .. table.concat(arguments, ",") .. ")"
end

local numeral_parts = words "0 1 9 f F e E x 0x . - + p z 123 1e 8"
for _, part in ipairs { " ", "\n", "\0" } do numeral_parts[#numeral_parts + 1] = part end
function kinds.tonumber()
  local text = table.concat(times(0, 6, function() return pick(numeral_parts) end))
  local base = pick { "", "", ",10", ",16", ",2", ",8", ",36", ",nil", ",1", ",37", ",3.0" }
  return ("tonumber(%s%s)"):format(chance(90) and quote(text) or value(), base)
end

function kinds.tostring()
  if chance(30) then return ("tostring(%s*%s)"):format(number(), pick(floats)) end
  return ("tostring(%s)"):format(chance(70) and number() or pick { "nil", "true", '"x"', "12", "" })
end

local places = words "0 1 2 3 -1 -2 -9 9 math.maxinteger math.mininteger 1.0 \"2\" nil 1.5"
local function place() return "," .. pick(places) end
local function optional_place(percent) return chance(percent) and place() or "" end

local text_calls = {
  function(text) return ("string.sub(%s%s%s)"):format(text, place(), optional_place(70)) end,
  function(text) return ("string.byte(%s%s%s)"):format(text, place(), optional_place(50)) end,
  function(text) return ("string.%s(%s)"):format(pick(words "len lower upper reverse"), text) end,
  function()
    local codes = times(0, 4, function() return pick(words "0 65 97 255 256 -1 \"66\" 67.0 nil") end)
    return "string.char(" .. table.concat(codes, ",") .. ")"
  end,
  function() -- never empty text: stock Lua repeats that for ever
    local count = pick(words "0 1 2 5 -1 1<<40 math.maxinteger nil 2.0")
    local separator = pick { "", "", ',","', ',"--"', ",{}", ",1" }
    return ("string.rep(%s,%s%s)"):format(quote("a" .. subject(6)), count, separator)
  end,
}
function kinds.text() return pick(text_calls)(chance(80) and quote(subject(8)) or value()) end

local small_places = words "0 1 2 3 4 7 -1 1.0 \"2\" nil"
local function small_place() return "," .. pick(small_places) end
local ranges = words [[1,3,2 2,4,1 1,0,1 1,3,1 3,1,2 -1,2,3 2,3,5 1,3,3 2,4,4 math.mininteger,math.mininteger+1,1
  1,3,math.maxinteger 0,math.maxinteger,1 1,math.maxinteger,2 1,2,nil]]

local table_calls = {
  function() return "table.pack(" .. values(4) .. ")" end,
  function()
    local rest = pick { "", ",8", small_place() .. ",9", small_place() .. ",9", ",1,2,3" }
    return ("changed(table.insert,%s%s)"):format(small_table(), rest)
  end,
  function() return ("changed(table.remove,%s%s)"):format(small_table(), chance(30) and "" or small_place()) end,
  function()
    local rest = pick { "", ',","', "," .. value(), ',"-"' .. small_place(), ',"-"' .. small_place() .. small_place() }
    return ("table.concat(%s%s)"):format(small_table(), rest)
  end,
  function()
    local huge = pick { ",1,1e8", ",math.mininteger,math.maxinteger" }
    local rest = pick { "", small_place(), small_place() .. small_place(), huge }
    return ("table.unpack(%s%s)"):format(small_table(), rest)
  end,
  function()
    if chance(5) then return ("table.move(%s,1,2)"):format(small_table()) end
    local target = pick { "", "", ",{}", ",{9,8,7,6}", ",5" }
    return ("changed(table.move,%s,%s%s)"):format(small_table(), pick(ranges), target)
  end,
}
function kinds.table() return pick(table_calls)() end

function kinds.sort()
  local pools = {
    function() return tostring(below(50)) end,
    function() return pick { "1.5", "2.5", "0.25", "-7.5", "1e10", "3.25", "100.125" } end,
    function() return quote(subject(3)) end,
    function() return pick { "1", "2", '"x"', "{}" } end,
  }
  local pool = chance(90) and pools[1 + below(3)] or pools[4]
  local list = "{" .. table.concat(times(0, 40, pool), ",") .. "}"
  local order = pick { "", "", ",function(x,y) return x<y end", ",function(x,y) return x>y end", ",nil" }
  if chance(4) then order = pick { ",5", ",{}", ',function() error("stop",0) end' } end
  if pool == pools[4] then return ("(pcall(table.sort,%s))"):format("{1,2,{},3}") end
  if order:find("stop") then return ("(pcall(table.sort,%s%s))"):format(list, order) end
  return ("changed(table.sort,%s%s)"):format(list, order)
end

local selectors = words "\"#\" 1 2 -1 -2 -9 0 9 \"1\" 1.5 nil"
local base_calls = {
  function() return ("select(%s%s)"):format(pick(selectors), chance(80) and "," .. value() .. "," .. value() or "") end,
  function()
    local failed = "assert(false," .. quote(subject(4)) .. ")"
    return pick { "assert(" .. values(3) .. ")", "assert(true," .. value() .. ")", failed }
  end,
  function()
    local message = pick { quote(subject(4)), "nil", "5", "true" }
    return ("error(%s%s)"):format(message, pick { "", ",0", ",1", ",nil", ',"x"' })
  end,
  function()
    local raised = "pcall(error," .. quote(subject(4)) .. ",0)"
    local fixed = pick { "pcall(pcall,error)", "pcall(select,-1,5)", "pcall(string.rep)" }
    return pick { "pcall(" .. values(3) .. ")", raised, fixed }
  end,
  function()
    return pick {
      "xpcall(error,function(m) return m end," .. quote(subject(3)) .. ",0)", "xpcall(select,print,2,7,8)",
      "xpcall(" .. values(2) .. ")", "xpcall(error,function(m) error(m) end,1)",
      "xpcall(error,function() return 1,2,3 end)", "xpcall(function(...) return ... end,print,1,nil,3)",
    }
  end,
  function()
    return pick {
      "next({})", "next({5})", "next({5},1)", "next({5,6},1)", "next({x=1})", 'next({x=1},"x")', "next({},3)",
      "next(" .. values(1) .. ")",
    }
  end,
  function() return ("walk(ipairs,%s)"):format(pick { small_table(), "{1,nil,3}", "{1,2,nil}", value() }) end,
  function() return ("walk(pairs,%s)"):format(pick { small_table(), "{[2]=5}", "{x=1}", value() }) end,
  function()
    return ("rawget(%s%s)"):format(pick { small_table(), value() }, pick { "", ",1", ',"x"', ",nil", ",1.0" })
  end,
  function() return pick(words "rawequal rawlen type tonumber") .. "(" .. values(2) .. ")" end,
}
function kinds.base() return pick(base_calls)() end

local refused_ranges = words [[math.random(2,1) math.random(1,2,3) math.random(-1) math.random(1.5) math.random({})
  math.random(1,nil) math.random(5,math.mininteger)]]
function kinds.math()
  local call = pick(words "abs ceil floor fmod fmod modf sqrt max min tointeger type ult random deg rad")
  local argument = function() return chance(85) and number() or value() end
  if call == "random" then return pick(refused_ranges) end
  if call == "max" or call == "min" then
    return ("math.%s(%s)"):format(call, table.concat(times(0, 4, argument), ","))
  end
  if call == "fmod" or call == "ult" then return ("math.%s(%s,%s)"):format(call, argument(), argument()) end
  return ("math.%s(%s)"):format(call, chance(97) and argument() or "")
end

local numerals = { '"10"', '"0x10"', '" 7 "', '"1e2"', '"-3.5"' }
function kinds.arithmetic()
  local operand = function() return chance(50) and pick(chance(80) and numerals or strings) or number() end
  if chance(10) then return "-" .. pick(strings) end
  return ("(%s) %s (%s)"):format(operand(), pick { "+", "-", "*", "/", "//", "%" }, operand())
end

-- Any function with any arguments: what is checked, in which order, and with which words.
local callable = words [[string.byte string.char string.find string.format string.gmatch string.gsub string.len
  string.lower string.match string.reverse string.sub string.upper table.concat table.insert table.remove table.pack
  tonumber select rawlen rawequal rawget type ipairs assert next math.abs math.ceil math.floor math.fmod math.max
  math.min math.modf math.tointeger math.ult math.type math.sqrt xpcall]]
function kinds.arguments()
  local call = pick(callable)
  if call == "string.format" and chance(80) then
    return 'string.format("%d %s",' .. value() .. "," .. pick(strings) .. ")"
  end
  if call:find("^string") and chance(30) then
    local name, self = call:sub(8), pick { '("abc")', '("b")', "({" .. call:sub(8) .. "=" .. call .. "})" }
    if name ~= "gmatch" and name ~= "format" then return self .. ":" .. name .. "(" .. values(3) .. ")" end
  end
  if call == "string.gmatch" then return ('(string.gmatch(%s)) and 1'):format(values(3)) end
  if call == "ipairs" then return ("select('#',ipairs(%s))"):format(values(2)) end
  return call .. "(" .. values(4) .. ")"
end

-- Runs a case and shows what came: each value by its type, tables by what they hold.
local prelude = [==[
local function show(value, depth)
  local kind = math.type(value) or type(value)
  if kind == "integer" then return "i" .. value end
  if kind == "float" then return value ~= value and "nan" or string.format("%a", value) end
  if kind == "string" then return "s" .. #value .. ":" .. value end
  if kind == "boolean" then return value and "true" or "false" end
  if kind ~= "table" or depth > 2 then return kind end
  local text, count = "{", 0
  for i = 1, #value do text = text .. show(value[i], depth + 1) .. "," end
  for _ in pairs(value) do count = count + 1 end
  return text .. count .. " n=" .. show(value.n, depth + 1) .. "}"
end
local function show_all(...)
  local list, text = { ... }, ""
  for i = 1, select("#", ...) do text = text .. show(list[i], 0) .. " " end
  return text
end
local function all_matches(...)
  local text, count = "", 0
  for a, b, c in string.gmatch(...) do
    text = text .. show_all(a, b, c) .. "|"
    count = count + 1
    if count > 100 then break end
  end
  return text
end
local function changed(call, list, ...) return list, call(list, ...) end
local function walk(iterate, list)
  local text = ""
  for key, value in iterate(list) do text = text .. show_all(key, value) end
  return text
end
local result = ""
local function try(case) result = result .. show_all(pcall(case)) .. "\30" end
]==]

return function(kind, seed, count)
  state = seed * 1000003 + #kind
  for _ = 1, 8 do below(2) end
  local cases, chunk = {}, { prelude }
  for i = 1, count do
    cases[i] = kinds[kind]()
    chunk[#chunk + 1] = "try(function() return " .. cases[i] .. " end)"
  end
  chunk[#chunk + 1] = "return result"
  return table.concat(chunk, "\n"), cases
end
