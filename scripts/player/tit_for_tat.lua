--- Begins with cooperation, then does what the other did last.
--- Source: Rapoport, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution
--- 24(1).
return {
  name  = "tit_for_tat",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.turn > 1 then act.move = view.other_move end
  end,
}
