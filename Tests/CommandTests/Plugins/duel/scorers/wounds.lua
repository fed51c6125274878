--- Wounds: what each lost, and luck along the way. Source: invented for tests.
return {
  name = "wounds", api = 1, kind = "scorer", model = "duel",
  params = { weight = { default = 0.25, min = 0, max = 1, doc = "of luck" } },
  turn = function(view, me) me.memory.luck = (me.memory.luck or 0) + view.luck end,
  score = function(view, act, me)
    act.first = -view.mark.wounds + me.params.weight * me.memory.luck
    act.second = view.payoff.second * 2
  end,
}
