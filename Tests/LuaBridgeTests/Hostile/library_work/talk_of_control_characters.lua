-- verdict: fuel
-- line: 8
-- say of text that grows when it is made printable.
return {
  name = "talk_of_control_characters", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('\1'):rep(65000)
    while true do say(s) end
  end,
}
