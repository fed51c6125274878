--- Cooperates first, then plays what would have paid best against the other's last move; cooperates if both pay the
--- same.
--- Source: Cournot 1838, Recherches sur les principes mathématiques de la théorie des richesses, chapter 7.
return {
  name  = "best_reply_to_last_move",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.turn == 1 then return end
    local other = view.other_move
    if model.payoff("defect", other) > model.payoff("cooperate", other) then act.move = "defect" end
  end,
}
