-- verdict: memory
-- line: 8
-- says: recursed without end
-- The same with arguments that add up.
return {
  name = "with_arguments", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(...) return 1 + f(1, ...) end f()
  end,
}
