-- verdict: ok
-- The copy that pairs gives of the parameters, changed.
return {
  name = "params_walked_and_changed", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    for k in pairs(me.params) do end local f, t = pairs(me.params) t.threat = 5 if me.params.threat == 5 then error('reached') end
  end,
}
