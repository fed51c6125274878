--- Mixing cheater: cheats so often that the inspector, seeing no proof, just does not care whether it strikes: with
--- chance i* = r/((1 − π)(1 − r) + r), r = c/Z, π the chance of proof. Cheaper strikes make it cheat less often.
--- Source: the mixed equilibrium of hidden arming, in the spirit of Debs and Monteiro 2014; derived for one turn.
return {
  name   = "mixing_cheater",
  api    = 1,
  model  = "arms_control",
  role   = "inspectee",

  posture = function(view, act, me)
    local p = view.parameters
    local ratio = p.strike_cost / p.breakout_harm
    local rate = ratio / ((1 - p.detection_rate) * (1 - ratio) + ratio)
    act.cheat = chance.bernoulli(math.max(0, math.min(1, rate)))
  end,
}
