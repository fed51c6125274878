-- verdict: runtime
-- line: 8
-- says: index out of range
-- select at 0.
return {
  name = "select_zero", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    select(0, 1)
  end,
}
