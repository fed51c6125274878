-- verdict: posture
-- says: act.threat is true
-- A boolean as a number.
return {
  name = "a_flag_as_a_number", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = true
  end,
}
