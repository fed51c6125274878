--- Cooperates until the other defects once, then defects for ever.
--- Source: Friedman 1971, 'A Non-cooperative Equilibrium for Supergames', Review of Economic Studies 38(1); FRIEDMAN
--- in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution 24(1).
return {
  name  = "grim_trigger",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.other_times.defect > 0 then act.move = "defect" end
  end,
}
