-- verdict: contract
-- says: strike returned 1; it must return true, false or nothing
-- A number as an answer.
return {
  name = "a_number_as_an_answer", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return 1 end,
}
