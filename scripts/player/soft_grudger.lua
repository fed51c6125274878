--- Answers a defection with four defections and two cooperations, then begins afresh.
--- Source: Li, Hingston and Kendall 2011, IEEE Transactions on Computational Intelligence and AI in Games 3(4).
return {
  name  = "soft_grudger",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    if not memory.left and view.other_move == "defect" then memory.left = 6 end
    if not memory.left then return end
    if memory.left > 2 then act.move = "defect" end
    memory.left = memory.left > 1 and memory.left - 1 or nil
  end,
}
