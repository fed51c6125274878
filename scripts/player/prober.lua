--- Opens with defection and two cooperations. If the other cooperated on turns 2 and 3 all the same, it defects for
--- ever; otherwise it plays tit for tat.
--- Source: Li, Hingston and Kendall 2011, IEEE Transactions on Computational Intelligence and AI in Games 3(4).
return {
  name  = "prober",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    if view.turn == 1 then
      act.move = "defect"
      return
    end
    if view.turn == 3 or view.turn == 4 then
      memory.meek = view.other_move == "cooperate" and memory.meek ~= false
    end
    if view.turn > 3 then act.move = memory.meek and "defect" or view.other_move end
  end,
}
