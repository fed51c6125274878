--- Does what the other has done more often so far; defects if that is a draw, and so on the first turn.
--- Source: Mittal and Deb 2009, IEEE Transactions on Evolutionary Computation 13(3); the stern twin of soft_majority.
return {
  name  = "hard_majority",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.other_times.defect >= view.other_times.cooperate then act.move = "defect" end
  end,
}
