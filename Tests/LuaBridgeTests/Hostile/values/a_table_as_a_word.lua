-- verdict: posture
-- says: act.offer is a table value
-- A table with a word in it.
return {
  name = "a_table_as_a_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = { 'none' }
  end,
}
