-- verdict: posture
-- says: act.offer is a function value
-- A function that would return a word.
return {
  name = "a_function_as_a_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = function() return 'none' end
  end,
}
