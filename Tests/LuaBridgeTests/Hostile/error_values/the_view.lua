-- verdict: runtime
-- line: 8
-- says: error object is a table value
-- The view raised.
return {
  name = "the_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(view)
  end,
}
