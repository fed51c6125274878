-- verdict: fuel
-- line: 8
-- The same through next.
return {
  name = "long_keys_by_next", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, a, b = {}, ('a'):rep(65000), ('a'):rep(65000) t[a] = 1
    while true do next(t, b) end
  end,
}
