-- verdict: fuel
-- line: 8
-- next on a list of 60,000 whose first elements are gone.
return {
  name = "next_over_holes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = 1 end for i = 1, 59999 do t[i] = nil end
    while true do next(t) end
  end,
}
