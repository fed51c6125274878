-- verdict: contract
-- says: strike returned 0
-- Zero for no.
return {
  name = "a_number_in_the_place_of_the_flag", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return 0 end,
}
