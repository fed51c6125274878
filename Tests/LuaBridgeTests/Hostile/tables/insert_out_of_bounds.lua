-- verdict: runtime
-- line: 8
-- says: position out of bounds
-- An insertion beyond the end.
return {
  name = "insert_out_of_bounds", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.insert({}, 5, 1)
  end,
}
