-- verdict: fuel
-- line: 7
-- say without end.
return {
  name = "talkative", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do say(('x'):rep(60000)) end
  end,
}
