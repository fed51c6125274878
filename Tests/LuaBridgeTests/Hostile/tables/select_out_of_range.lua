-- verdict: runtime
-- line: 8
-- says: index out of range
-- select before the first argument.
return {
  name = "select_out_of_range", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    select(-5, 1, 2)
  end,
}
