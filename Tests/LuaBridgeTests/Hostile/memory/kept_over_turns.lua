-- verdict: ok
-- A kilobyte more in each turn: within the limits.
return {
  name = "kept_over_turns", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    me.memory[#me.memory + 1] = ('x'):rep(1000)
  end,
}
