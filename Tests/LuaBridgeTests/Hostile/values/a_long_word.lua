-- verdict: posture
-- says: act.offer is the string 'xxx
-- A word of 65,000 letters.
return {
  name = "a_long_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = ('x'):rep(65000)
  end,
}
