--- Stage count: the target gets the sum of its stages, the coercer loses as much, the patron gets its own payoff.
--- Source: invented for the tests.
return {
  name = "stage_count",
  api = 1,
  kind = "scorer",
  model = "crisis",
  params = { weight = { default = 1, min = 0, max = 10, doc = "what a stage counts" } },
  turn = function(view, me)
    me.memory.sum = (me.memory.sum or 0) + view.stage
  end,
  score = function(view, act, me)
    act.coercer = -me.params.weight * me.memory.sum
    act.target = me.params.weight * me.memory.sum
    act.patron = view.payoff.patron
  end,
}
