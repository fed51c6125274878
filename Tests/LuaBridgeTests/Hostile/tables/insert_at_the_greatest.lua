-- verdict: runtime
-- line: 8
-- says: position out of bounds
-- An insertion at the greatest integer.
return {
  name = "insert_at_the_greatest", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.insert({}, math.maxinteger, 1)
  end,
}
