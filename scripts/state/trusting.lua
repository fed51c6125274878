--- Holds back until the other has armed a few turns in a row, and again as soon as it stops. Never strikes.
--- Source: after the reassurance of Kydd 2000, 'Trust, Reassurance, and Cooperation', International Organization 54(2).
return {
  name   = "trusting",
  api    = 1,
  model  = "dyad",
  role   = "state",
  params = { patience = { default = 4, min = 1, max = 1000, doc = "turns of the other's arming that it bears" } },

  posture = function(view, act, me)
    me.memory.borne = view.other_armed and (me.memory.borne or 0) + 1 or 0
    act.arm = me.memory.borne >= me.params.patience
    if act.arm and me.memory.borne == me.params.patience then return "we have waited long enough" end
  end,
}
