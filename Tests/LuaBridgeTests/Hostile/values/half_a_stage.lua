-- verdict: posture
-- says: act.red_line is 1.5; it must be an integer
-- Half a stage.
return {
  name = "half_a_stage", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.red_line = 1.5
  end,
}
