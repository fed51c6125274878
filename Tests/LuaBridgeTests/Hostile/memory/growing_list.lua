-- verdict: memory
-- line: 7
-- A list that grows without end.
return {
  name = "growing_list", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { 1 } for i = 1, math.huge do t[#t + 1] = { i } end
  end,
}
