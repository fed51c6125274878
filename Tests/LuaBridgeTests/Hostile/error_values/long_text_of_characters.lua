-- verdict: runtime
-- line: 8
-- says: ää
-- Characters of two bytes, cut between two of them.
return {
  name = "long_text_of_characters", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(('ä'):rep(1000), 0)
  end,
}
