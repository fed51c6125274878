--- Holds back at first, then does what the other was seen to do. Never strikes.
--- Source: Rapoport, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution 24(1).
return {
  name  = "tit_for_tat",
  api   = 1,
  model = "dyad",
  role  = "state",

  posture = function(view, act)
    act.arm = view.other_armed
  end,
}
