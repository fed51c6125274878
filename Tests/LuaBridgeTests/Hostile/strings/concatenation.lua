-- verdict: fuel
-- line: 9
-- says: look for a loop
-- Long strings put together in a loop.
return {
  name = "concatenation", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('a'):rep(65000)
    while true do local t = s .. 'y' end
  end,
}
