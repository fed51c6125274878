-- verdict: fuel
-- line: 9
-- says: look for a loop
-- 15,000 arguments handed on in a loop: one instruction copies them all.
return {
  name = "varargs_passed_on", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function g() end
    local function f(...) while true do g(...) end end
    f(table.unpack({}, 1, 15000))
  end,
}
