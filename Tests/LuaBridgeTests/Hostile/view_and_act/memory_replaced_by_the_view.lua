-- verdict: ok
-- The memory replaced by the view itself.
return {
  name = "memory_replaced_by_the_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    me.memory = view
  end,
}
