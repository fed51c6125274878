-- verdict: runtime
-- line: 8
-- says: wrong number of arguments
-- An insertion of nothing.
return {
  name = "insert_of_nothing", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.insert({})
  end,
}
