-- verdict: fuel
-- line: 8
-- Long parts of a long string.
return {
  name = "sub", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('a'):rep(65000)
    while true do s:sub(2) end
  end,
}
