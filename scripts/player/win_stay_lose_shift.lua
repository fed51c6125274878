--- Pavlov: repeats its move when the other cooperated, changes it when the other defected.
--- Source: Nowak and Sigmund 1993, 'A strategy of win-stay, lose-shift that outperforms tit-for-tat in the Prisoner's
--- Dilemma game', Nature 364; Kraines and Kraines 1989, Theory and Decision 26.
return {
  name  = "win_stay_lose_shift",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.turn > 1 and view.move ~= view.other_move then act.move = "defect" end
  end,
}
