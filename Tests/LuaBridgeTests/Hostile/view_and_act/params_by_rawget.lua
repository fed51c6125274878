-- verdict: ok
-- rawget on the parameters finds nothing behind the proxy.
return {
  name = "params_by_rawget", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    if rawget(me.params, 'threat') ~= nil then error('reached') end
  end,
}
