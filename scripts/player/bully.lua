--- Defects, and goes on defecting while the other puts up with it; gives way when the other defects.
--- Source: Nachbar 1992, 'Evolution in the Finitely Repeated Prisoner's Dilemma', Journal of Economic Behavior and
--- Organization 19 (reverse tit for tat).
return {
  name  = "bully",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.other_move ~= "defect" then act.move = "defect" end
  end,
}
