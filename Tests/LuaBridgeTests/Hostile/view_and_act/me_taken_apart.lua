-- verdict: ok
-- The host's table about the script, taken apart.
return {
  name = "me_taken_apart", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    me.memory, me.role, me.params = nil, {}, nil
  end,
}
