-- verdict: fuel
-- line: 8
-- says: look for a loop
-- 15,000 arguments through pcall in a loop.
return {
  name = "varargs_through_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(...) while true do pcall(select, '#', ...) end end f(table.unpack({}, 1, 15000))
  end,
}
