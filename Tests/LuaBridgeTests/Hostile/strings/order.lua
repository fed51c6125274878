-- verdict: fuel
-- line: 8
-- Long strings put in order: one instruction reads both.
return {
  name = "order", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local a, b = ('a'):rep(65000), ('a'):rep(65000)
    while true do if a < b then return end end
  end,
}
