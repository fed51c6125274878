--- Cooperates if both did the same last turn, else with a chance of two in seven.
--- Source: Grofman, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution
--- 24(1).
return {
  name  = "grofman",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.move ~= view.other_move and not chance.bernoulli(2 / 7) then act.move = "defect" end
  end,
}
