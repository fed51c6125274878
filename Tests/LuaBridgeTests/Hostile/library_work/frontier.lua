-- verdict: fuel
-- line: 7
-- A frontier that is nowhere.
return {
  name = "frontier", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do for w in ('a'):rep(60000):gmatch('%f[b]') do end end
  end,
}
