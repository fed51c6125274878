-- verdict: ok
-- An integral float as a stage.
return {
  name = "an_integral_float", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.red_line = 1.0
  end,
}
