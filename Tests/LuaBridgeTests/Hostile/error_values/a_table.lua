-- verdict: runtime
-- line: 8
-- says: error object is a table value
-- A table raised.
return {
  name = "a_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error({})
  end,
}
