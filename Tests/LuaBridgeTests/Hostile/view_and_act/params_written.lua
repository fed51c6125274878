-- verdict: runtime
-- line: 9
-- says: me.params is read-only
-- A parameter set.
return {
  name = "params_written", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    me.params.threat = 0
  end,
}
