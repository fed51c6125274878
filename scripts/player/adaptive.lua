--- Cooperates six times, defects five times, then plays the move that has paid better on average so far.
--- Axelrod-Python's version compares sums, not averages.
--- Source: Li, Hingston and Kendall 2011, IEEE Transactions on Computational Intelligence and AI in Games 3(4).
return {
  name  = "adaptive",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local sums = me.memory
    sums.cooperate, sums.defect = sums.cooperate or 0, sums.defect or 0
    if view.turn > 1 then sums[view.move] = sums[view.move] + view.payoff end
    if view.turn <= 6 then return end
    local mean = function(move) return sums[move] / math.max(1, view.times[move]) end
    if view.turn <= 11 or mean("defect") > mean("cooperate") then act.move = "defect" end
  end,
}
