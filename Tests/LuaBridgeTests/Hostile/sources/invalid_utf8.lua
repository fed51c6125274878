return {
  name = "invalid_utf8", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 1
  end,
}
-- ÿþÀ€
