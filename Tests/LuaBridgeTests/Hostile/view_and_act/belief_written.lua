-- verdict: ok
-- A belief changed.
return {
  name = "belief_written", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    view.belief.target_greedy = 0/0
  end,
}
