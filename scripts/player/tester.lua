--- Defects at once to see what happens. If the other ever defects, it apologises with one cooperation and plays tit
--- for tat from then on; if not, it goes on defecting every other turn.
--- Source: Gladstein, in Axelrod 1980, 'More Effective Choice in the Prisoner's Dilemma', Journal of Conflict
--- Resolution 24(3).
return {
  name  = "tester",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.turn == 1 then
      act.move = "defect"
    elseif me.memory.caught then
      act.move = view.other_move
    elseif view.other_move == "defect" then
      me.memory.caught = true
      return "caught: an apology"
    elseif view.turn > 3 and view.move == "cooperate" then
      act.move = "defect"
    end
  end,
}
