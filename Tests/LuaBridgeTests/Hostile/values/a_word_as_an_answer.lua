-- verdict: contract
-- says: strike returned the string 'yes'
-- A word as an answer.
return {
  name = "a_word_as_an_answer", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return 'yes' end,
}
