-- verdict: runtime
-- line: 8
-- says: unknown field 'thraet' of act; near: threat
-- A misspelt field of the posture.
return {
  name = "unknown_field_of_act", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.thraet = 1
  end,
}
