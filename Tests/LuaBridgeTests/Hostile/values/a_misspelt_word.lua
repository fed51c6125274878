-- verdict: posture
-- says: act.offer is the string 'nona'
-- A misspelt word.
return {
  name = "a_misspelt_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = 'nona'
  end,
}
