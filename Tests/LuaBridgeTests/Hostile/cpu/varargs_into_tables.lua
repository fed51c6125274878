-- verdict: fuel
-- line: 8
-- says: look for a loop
-- 15,000 arguments put into a table in a loop.
return {
  name = "varargs_into_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(...) while true do local t = { ... } end end f(table.unpack({}, 1, 15000))
  end,
}
