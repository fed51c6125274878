-- verdict: fuel
-- line: 8
-- Long strings made upper case.
return {
  name = "upper", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('a'):rep(65000)
    while true do s:upper() end
  end,
}
