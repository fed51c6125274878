-- verdict: posture
-- says: act.offer is 0
-- The index of a word.
return {
  name = "a_number_as_a_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = 0
  end,
}
