-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Garbage without end: the collector keeps up, the fuel does not.
return {
  name = "garbage", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do local t = { 1, 2, 3 } end
  end,
}
