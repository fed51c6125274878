-- verdict: runtime
-- line: 8
-- says: error object is 42
-- A number raised.
return {
  name = "a_number", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(42)
  end,
}
