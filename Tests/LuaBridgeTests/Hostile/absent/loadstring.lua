-- verdict: runtime
-- line: 8
-- says: unknown global 'loadstring'
-- What is not there: loadstring.
return {
  name = "loadstring", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    loadstring('x = 1')()
  end,
}
