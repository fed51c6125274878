-- verdict: runtime
-- line: 8
-- says: attempt to compare
-- Numbers and strings, sorted.
return {
  name = "sort_of_mixed_values", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.sort({ 1, 'a', 2 })
  end,
}
