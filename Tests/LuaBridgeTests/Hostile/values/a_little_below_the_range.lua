-- verdict: posture
-- says: act.threat is -
-- The least float below the range.
return {
  name = "a_little_below_the_range", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = -5e-324
  end,
}
