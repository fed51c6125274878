--- Answers each defection of the other with two of its own.
--- Source: Axelrod 1984, The Evolution of Cooperation.
return {
  name  = "two_tits_for_tat",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local defected = view.other_move == "defect"
    if defected or me.memory.defected then act.move = "defect" end
    me.memory.defected = defected
  end,
}
