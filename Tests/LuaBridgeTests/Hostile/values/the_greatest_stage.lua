-- verdict: posture
-- says: act.red_line is 9223372036854775807
-- The greatest integer as a stage.
return {
  name = "the_greatest_stage", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.red_line = math.maxinteger
  end,
}
