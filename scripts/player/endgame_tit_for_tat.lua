--- Tit for tat that defects on the last turn, when nothing can be paid back. Where the end is not known it hardly
--- ever gets there.
--- Source: the first step of backward induction, Luce and Raiffa 1957, Games and Decisions, chapter 5.
return {
  name  = "endgame_tit_for_tat",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.turn > 1 then act.move = view.other_move end
    if view.turn == view.turns then
      act.move = "defect"
      return "nothing is left to lose"
    end
  end,
}
