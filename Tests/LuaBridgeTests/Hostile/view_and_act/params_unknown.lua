-- verdict: runtime
-- line: 9
-- says: unknown parameter 'thraet' of me.params; near: threat
-- A misspelt parameter.
return {
  name = "params_unknown", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    local x = me.params.thraet + me.params.threat
  end,
}
