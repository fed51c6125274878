-- verdict: runtime
-- line: 8
-- says: unknown field of act: 1 is no name
-- A number as a field of the posture.
return {
  name = "number_as_a_field_of_act", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act[1] = 1
  end,
}
