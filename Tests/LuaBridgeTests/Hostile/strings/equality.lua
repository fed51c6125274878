-- verdict: fuel
-- line: 8
-- Equal long strings compared: one instruction reads both.
return {
  name = "equality", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local a, b = ('a'):rep(65000), ('a'):rep(65000)
    while true do if a ~= b then return end end
  end,
}
