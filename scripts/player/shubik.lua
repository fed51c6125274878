--- Retaliates one turn longer each time the other departs from mutual cooperation.
--- Source: Shubik 1970, 'Game Theory, Behavior, and the Paradox of the Prisoner's Dilemma', Journal of Conflict
--- Resolution 14(2); in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution
--- 24(1).
return {
  name  = "shubik",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    memory.length, memory.left = memory.length or 0, memory.left or 0
    local departed = view.other_move == "defect" and view.move == "cooperate"
    if memory.left == 0 and departed then
      memory.length = memory.length + 1
      memory.left = memory.length
    end
    if memory.left > 0 then
      memory.left = memory.left - 1
      act.move = "defect"
    end
  end,
}
