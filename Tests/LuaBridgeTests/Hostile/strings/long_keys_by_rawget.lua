-- verdict: fuel
-- line: 8
-- The same through rawget.
return {
  name = "long_keys_by_rawget", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, a, b = {}, ('a'):rep(65000), ('a'):rep(65000) t[a] = 1
    while true do rawget(t, b) end
  end,
}
