-- verdict: fuel
-- line: 8
-- The bytes of a long string as results.
return {
  name = "byte", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('a'):rep(20000)
    while true do s:byte(1, 20000) end
  end,
}
