-- verdict: posture
-- says: act.threat is 1.5
-- More than all.
return {
  name = "above_the_range", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 1.5
  end,
}
