--- Tit for tat that lets a defection pass with some chance, so that a slip does not echo for ever. The default is the
--- most that still deters, min(1 - (T - R)/(R - S), (R - P)/(T - P)), at the payoffs 5, 3, 1, 0.
--- Source: Nowak and Sigmund 1992, 'Tit for tat in heterogeneous populations', Nature 355; the bound: Molander 1985,
--- Journal of Conflict Resolution 29(4).
return {
  name   = "generous_tit_for_tat",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { generosity = { default = 1 / 3, min = 0, max = 1, doc = "chance that it lets a defection pass" } },

  posture = function(view, act, me)
    if view.other_move == "defect" and not chance.bernoulli(me.params.generosity) then act.move = "defect" end
  end,
}
