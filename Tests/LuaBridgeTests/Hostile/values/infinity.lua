-- verdict: posture
-- says: act.threat is inf
-- Infinity as a threat.
return {
  name = "infinity", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 1/0
  end,
}
