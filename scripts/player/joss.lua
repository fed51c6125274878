--- A sly tit for tat: after the other's cooperation it defects one time in ten.
--- Source: Joss, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution 24(1).
return {
  name   = "joss",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { temptation = { default = 0.1, min = 0, max = 1, doc = "chance to defect after the other cooperated" } },

  posture = function(view, act, me)
    local provoked = view.other_move == "defect"
    local tempted = view.turn > 1 and chance.bernoulli(me.params.temptation)
    if provoked or tempted then act.move = "defect" end
  end,
}
