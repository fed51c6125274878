-- verdict: runtime
-- line: 8
-- says: C stack overflow
-- Through the replacement function of gsub.
return {
  name = "through_gsub", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(s) return (s:gsub('.', f)) end f('x')
  end,
}
