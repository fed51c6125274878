-- verdict: runtime
-- line: 8
-- says: yyyy
-- A text of 60,000 letters raised.
return {
  name = "long_text", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(('y'):rep(60000))
  end,
}
