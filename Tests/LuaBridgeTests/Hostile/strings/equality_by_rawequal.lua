-- verdict: fuel
-- line: 8
-- Equal long strings compared by rawequal.
return {
  name = "equality_by_rawequal", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local a, b = ('a'):rep(65000), ('a'):rep(65000)
    while true do rawequal(a, b) end
  end,
}
