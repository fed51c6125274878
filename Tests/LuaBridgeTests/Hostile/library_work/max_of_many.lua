-- verdict: fuel
-- line: 8
-- math.max of 200 arguments in a loop.
return {
  name = "max_of_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 200 do t[i] = i end
    while true do math.max(table.unpack(t)) end
  end,
}
