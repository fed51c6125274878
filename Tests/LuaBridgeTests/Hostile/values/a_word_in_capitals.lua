-- verdict: posture
-- says: act.offer is the string 'NONE'
-- A word in capitals.
return {
  name = "a_word_in_capitals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = 'NONE'
  end,
}
