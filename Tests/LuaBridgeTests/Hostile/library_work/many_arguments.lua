-- verdict: fuel
-- line: 8
-- 200 arguments in a loop.
return {
  name = "many_arguments", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 200 do t[i] = i end
    while true do select('#', table.unpack(t)) end
  end,
}
