--- Does what the other has done more often so far; cooperates if that is a draw.
--- Source: Grisell, in Axelrod 1980, 'More Effective Choice in the Prisoner's Dilemma', Journal of Conflict
--- Resolution 24(3).
return {
  name  = "soft_majority",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.other_times.defect > view.other_times.cooperate then act.move = "defect" end
  end,
}
