-- verdict: contract
-- says: strike returned a table value as its reason
-- A table as the reason of an answer.
return {
  name = "a_table_as_an_answers_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return true, {} end,
}
