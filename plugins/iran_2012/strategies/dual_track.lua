--- Dual track: sanctions that tighten until the oil embargo, a quiet threat, and a freeze on offer: first for little,
--- then for relief that is worth having.
--- Source: the P5+1's offers of 2012 and 2013 and the Joint Plan of Action of 24 November 2013; the amounts are
--- judgement.
return {
  name   = "dual_track",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    opening    = { default = 0.01, min = 0, max = 10, doc = "payment per turn at first; 1 = one turn in power" },
    relief     = { default = 0.05, min = 0, max = 10, doc = "payment per turn later" },
    turn       = { default = 8, min = 1, max = 1000, doc = "turn from which it offers relief; 8 is 2013 Q3" },
    tolerance  = { default = 2, min = 1, max = 1000, doc = "freezes broken by the target after which it offers none" },
  },

  posture = function(view, act, me)
    act.threat = 0.3 -- all options on the table
    act.sanctions = math.min(1, 0.5 + 0.15 * view.turn) -- complete by the embargo of July 2012
    if view.deal ~= "none" or view.stage == view.stages then return end
    if view.deals_broken_by_target >= me.params.tolerance then return end
    act.message, act.offer = "invite", "freeze"
    act.inducement = view.turn < me.params.turn and me.params.opening or me.params.relief
    act.pledge = math.min(1, view.parameters.pledge_cap)
  end,
}
