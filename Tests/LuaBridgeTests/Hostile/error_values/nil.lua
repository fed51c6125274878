-- verdict: runtime
-- line: 8
-- says: error object is nil
-- nil raised.
return {
  name = "nil", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(nil)
  end,
}
