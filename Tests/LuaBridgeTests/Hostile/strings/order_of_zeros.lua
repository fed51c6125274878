-- verdict: fuel
-- line: 8
-- Strings of zero bytes put in order: stock Lua calls the C library for each byte.
return {
  name = "order_of_zeros", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local a, b = ('\0'):rep(65000), ('\0'):rep(65000)
    while true do if a < b then return end end
  end,
}
