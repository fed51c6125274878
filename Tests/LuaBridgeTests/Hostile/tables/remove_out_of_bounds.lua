-- verdict: runtime
-- line: 8
-- says: position out of bounds
-- A removal far beyond the end.
return {
  name = "remove_out_of_bounds", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.remove({ 1 }, 7)
  end,
}
