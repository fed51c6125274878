--- Cooperates for eleven turns, then with a tenth less than the share of cooperation in the other's last ten moves.
--- Source: Tullock, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution
--- 24(1).
return {
  name  = "tullock",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local recent = me.memory
    if view.turn > 1 then table.insert(recent, view.other_move) end
    if #recent > 10 then table.remove(recent, 1) end
    if view.turn <= 11 then return end
    local cooperations = 0
    for _, move in ipairs(recent) do
      if move == "cooperate" then cooperations = cooperations + 1 end
    end
    if not chance.bernoulli(math.max(0, cooperations / 10 - 0.1)) then act.move = "defect" end
  end,
}
