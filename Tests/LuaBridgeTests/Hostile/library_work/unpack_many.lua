-- verdict: fuel
-- line: 8
-- 30,000 results in a loop.
return {
  name = "unpack_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 30000 do t[i] = i end
    while true do table.unpack(t) end
  end,
}
