--- Steady climber: so many rungs a turn up to a limit, and it never yields.
--- Source: the commitment that leaves the last clear chance to the other, Schelling 1966, ch. 2; invented for contrast.
return {
  name   = "steady_climber",
  api    = 1,
  model  = "escalation_ladder",
  role   = "rival",
  params = {
    step  = { default = 1, min = 0, max = 3, doc = "rungs a turn" },
    limit = { default = 44, min = 0, max = 44, doc = "the rung above which it does not go" },
  },

  posture = function(view, act, me)
    act.climb = math.max(0, math.min(math.floor(me.params.step), math.floor(me.params.limit) - view.rung))
  end,
}
