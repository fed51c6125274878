-- verdict: posture
-- says: act.threat is the string '1'
-- A string that looks like a number.
return {
  name = "a_numeral", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = '1'
  end,
}
