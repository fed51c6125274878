-- verdict: runtime
-- line: 8
-- says: index out of range
-- select at the least integer.
return {
  name = "select_at_the_least", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    select(math.mininteger, 1, 2)
  end,
}
