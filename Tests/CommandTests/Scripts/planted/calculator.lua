--- Strikes on the eve of completion where its belief lies above the attack threshold, and does nothing else.
--- Source: invented for contrast.
return {
  name = "calculator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me)
    return view.stage == view.stages - 1 and view.belief.target_greedy > view.attack_threshold
  end,
}
