--- Critical risk: climbs while the risk of a turn lies below what the stake is worth to it, and yields when it lies above.
--- What it believes of the other counts: the surer it is of a resolute other, the sooner it yields.
--- Source: Ellsberg 1959, The Theory and Practice of Blackmail; Snyder and Diesing 1977, Conflict Among Nations, ch. 3.
local function yields(view, me)
  -- A resolute other must be outlasted for some turns, an irresolute one for none beyond this.
  local turns = 1 + view.belief_resolute * (me.params.turns_to_go - 1)
  return 1 - (1 - view.risk) ^ turns > view.critical_risk
end

return {
  name   = "critical_risk",
  api    = 1,
  model  = "escalation_ladder",
  role   = "rival",
  params = {
    turns_to_go = { default = 3, min = 1, max = 30, doc = "turns for which it thinks that a resolute other holds out" },
  },

  posture = function(view, act, me)
    act.climb = view.risk < view.critical_risk and 1 or 0
    act.yield = yields(view, me)
  end,
}
