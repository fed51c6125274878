-- verdict: runtime
-- line: 8
-- says: unknown global '_G'
-- What is not there: local g = _G.
return {
  name = "globals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local g = _G
  end,
}
