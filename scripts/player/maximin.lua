--- Plays the move whose worst payoff is the better one, every turn: no trust, no risk, no memory.
--- Source: von Neumann 1928, 'Zur Theorie der Gesellschaftsspiele', Mathematische Annalen 100, carried over to games
--- that are not zero-sum.
return {
  name  = "maximin",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local worst = function(move)
      return math.min(model.payoff(move, "cooperate"), model.payoff(move, "defect"))
    end
    if worst("defect") > worst("cooperate") then act.move = "defect" end
  end,
}
