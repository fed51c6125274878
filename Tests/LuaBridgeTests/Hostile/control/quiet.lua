-- verdict: ok
-- Sets nothing.
return {
  name = "quiet", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
  end,
}
