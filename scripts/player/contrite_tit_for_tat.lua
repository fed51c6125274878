--- Tit for tat that knows its own slips: having defected against a cooperator it cooperates until a cooperation gets
--- through, and takes the retaliation as deserved. Axelrod-Python's version does otherwise where two slips come
--- together, as when the apology slips too; this one is the paper's.
--- Source: Wu and Axelrod 1995, 'How to Cope with Noise in the Iterated Prisoner's Dilemma', Journal of Conflict
--- Resolution 39(1); after Sugden 1986 and Boyd 1989.
return {
  name  = "contrite_tit_for_tat",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    local mine, other = view.move, view.other_move
    if memory.state == "contrite" then
      if mine == "cooperate" then memory.state = "content" end
    elseif memory.state == "provoked" then
      if other == "cooperate" then memory.state = "content" end
    elseif mine ~= other then
      memory.state = mine == "defect" and "contrite" or "provoked"
    end
    if memory.state == "provoked" then act.move = "defect" end
  end,
}
