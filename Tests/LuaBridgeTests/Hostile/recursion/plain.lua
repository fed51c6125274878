-- verdict: memory
-- line: 8
-- says: recursed without end
-- A function that calls itself without end.
return {
  name = "plain", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return 1 + f() end f()
  end,
}
