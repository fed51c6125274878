-- verdict: fuel
-- line: 8
-- says: look for a loop
-- 15,000 arguments handed on by tail calls.
return {
  name = "varargs_tail_call", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(...) return f(...) end f(table.unpack({}, 1, 15000))
  end,
}
