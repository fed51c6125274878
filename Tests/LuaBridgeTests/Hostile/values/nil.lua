-- verdict: posture
-- says: act.threat is nil
-- nil as a threat.
return {
  name = "nil", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = nil
  end,
}
