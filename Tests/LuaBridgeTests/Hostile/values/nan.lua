-- verdict: posture
-- says: act.threat is nan
-- NaN as a threat.
return {
  name = "nan", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 0/0
  end,
}
