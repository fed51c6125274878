-- verdict: fuel
-- line: 8
-- Long strings turned around.
return {
  name = "reverse", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('a'):rep(65000)
    while true do s:reverse() end
  end,
}
