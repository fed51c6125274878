-- verdict: ok
-- Just under the fuel of a call, in each turn: the match has fuel for that.
return {
  name = "work_over_turns", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1, 900000 do end
  end,
}
