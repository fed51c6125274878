-- verdict: posture
-- says: act.offer is the string 'disarm\x00escalate'
-- A word with a zero byte and another word behind it.
return {
  name = "a_nul_in_a_word", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = 'disarm\0escalate'
  end,
}
