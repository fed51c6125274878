--- Defects only when the other has defected twice in a row.
--- Source: Maynard Smith, in Axelrod 1980, 'More Effective Choice in the Prisoner's Dilemma', Journal of Conflict
--- Resolution 24(3).
return {
  name  = "tit_for_two_tats",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local defected = view.other_move == "defect"
    if defected and me.memory.defected then act.move = "defect" end
    me.memory.defected = defected
  end,
}
