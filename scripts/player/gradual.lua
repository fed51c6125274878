--- Punishes the n-th offence with n defections, then cooperates twice, whatever the other does, to calm it down.
--- Source: Beaufils, Delahaye and Mathieu 1996, 'Our Meeting with Gradual: A Good Strategy for the Iterated
--- Prisoner's Dilemma', Artificial Life V. What comes during punishment and calm is not counted.
return {
  name  = "gradual",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    memory.offences, memory.left = memory.offences or 0, memory.left or 0
    if memory.left == 0 and view.other_move == "defect" then
      memory.offences = memory.offences + 1
      memory.left = memory.offences + 2
    end
    if memory.left > 2 then act.move = "defect" end
    memory.left = math.max(0, memory.left - 1)
  end,
}
