-- verdict: fuel
-- line: 8
-- The same with <=.
return {
  name = "order_or_equal", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local a, b = ('\0'):rep(65000), ('\0'):rep(65000)
    while true do if not (a <= b) then return end end
  end,
}
