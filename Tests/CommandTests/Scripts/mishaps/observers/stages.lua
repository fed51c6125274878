--- Stages: the stage in each turn, and the highest of a match.
--- Source: invented for the tests.
return {
  name = "stages",
  api = 1,
  kind = "observer",
  model = "crisis",
  columns = { turn = { "stage" }, match = { "highest", "last" } },
  turn = function(view, act, me)
    act.stage = view.stage
    me.memory.highest = math.max(me.memory.highest or 0, view.stage)
  end,
  finish = function(view, act, me)
    act.highest = me.memory.highest
    act.last = view.stage
  end,
}
