--- Mixing inspector: full inspections; strikes on proof, and without it so often that arming in secret just does
--- not pay: with chance y* = 1 − k/((1 − π) B − π L), π the chance of proof, k = f − g the cost of arming.
--- Source: the mixed equilibrium of hidden arming, in the spirit of Debs and Monteiro 2014; derived for one turn.
return {
  name   = "mixing_inspector",
  api    = 1,
  model  = "arms_control",
  role   = "inspector",

  posture = function(view, act, me)
    act.intensity = 1
  end,

  strike = function(view, me)
    if view.proof then return true, "proof" end
    if view.turns > 1 then return false end -- with a future to lose the formula does not hold
    local p = view.parameters
    local gain = (1 - p.detection_rate) * p.breakout_value - p.detection_rate * p.war_loss
    local cost = p.compliance_value - p.cheating_value
    if gain <= cost then return false, "whoever arms loses by it: no need to strike" end
    return chance.bernoulli(math.min(1, 1 - cost / gain)), "no proof is no proof of innocence"
  end,
}
