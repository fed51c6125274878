-- verdict: runtime
-- line: 8
-- says: error object is a function value
-- A function raised: no address may show.
return {
  name = "a_function", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(print)
  end,
}
