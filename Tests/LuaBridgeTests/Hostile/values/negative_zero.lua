-- verdict: ok
-- Negative zero is zero.
return {
  name = "negative_zero", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = -0.0
  end,
}
