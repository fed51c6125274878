-- verdict: ok
-- The text of NaN of either sign.
return {
  name = "text_of_nan", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    say(0/0, -(0/0), ('%f %g %.3f'):format(0/0, -(0/0), math.huge - math.huge))
  end,
}
