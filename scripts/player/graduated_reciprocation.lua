--- GRIT: repays in kind, but when both have defected for a while it says so and takes a row of conciliatory steps on
--- its own, answered or not. Whether the other answers decides what comes after.
--- Source: after Osgood 1962, An Alternative to War or Surrender; the Kennedy experiment of 1963 as Etzioni 1967
--- tells it; the numbers are invented.
return {
  name   = "graduated_reciprocation",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = {
    patience = { default = 3, min = 1, max = 1000, doc = "turns of mutual defection before it moves" },
    steps    = { default = 2, min = 1, max = 1000, doc = "steps that it takes on its own" },
  },

  posture = function(view, act, me)
    local memory = me.memory
    local stuck = view.move == "defect" and view.other_move == "defect"
    memory.stuck = stuck and (memory.stuck or 0) + 1 or 0
    memory.steps = memory.steps or 0
    if memory.steps <= 0 and memory.stuck >= me.params.patience then
      memory.steps = me.params.steps - 1
      return "a first step, whatever the answer"
    end
    if memory.steps > 0 then
      memory.steps = memory.steps - 1
    elseif view.turn > 1 then
      act.move = view.other_move
    end
  end,
}
