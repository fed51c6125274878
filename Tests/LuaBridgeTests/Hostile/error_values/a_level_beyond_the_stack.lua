-- verdict: runtime
-- line: 8
-- says: no
-- An error for a caller that is not there.
return {
  name = "a_level_beyond_the_stack", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('no', 99)
  end,
}
