-- verdict: runtime
-- line: 8
-- says: attempt to index a nil value
-- No environment.
return {
  name = "no_environment", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    _ENV = nil x = 1
  end,
}
