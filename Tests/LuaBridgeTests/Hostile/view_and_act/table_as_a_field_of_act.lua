-- verdict: runtime
-- line: 8
-- says: a table value is no name
-- A table as a field of the posture.
return {
  name = "table_as_a_field_of_act", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act[{}] = 1
  end,
}
