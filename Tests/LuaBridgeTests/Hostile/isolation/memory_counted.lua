-- verdict: ok
-- The memory that counts the calls.
return {
  name = "memory_counted", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    me.memory.count = (me.memory.count or 0) + 1 say(me.memory.count)
  end,
}
