-- verdict: ok
-- A reason of 65,000 letters with line ends.
return {
  name = "a_long_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return ('x\n'):rep(30000)
  end,
}
