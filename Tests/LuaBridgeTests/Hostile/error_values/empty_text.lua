-- verdict: runtime
-- line: 7
-- An empty text raised.
return {
  name = "empty_text", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('')
  end,
}
