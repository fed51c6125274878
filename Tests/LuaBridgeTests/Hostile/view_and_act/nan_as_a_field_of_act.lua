-- verdict: runtime
-- line: 8
-- says: unknown field of act: nan is no name
-- NaN as a field of the posture.
return {
  name = "nan_as_a_field_of_act", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act[0/0] = 1
  end,
}
