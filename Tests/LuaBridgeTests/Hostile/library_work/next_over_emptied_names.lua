-- verdict: fuel
-- line: 8
-- next on a table of 16,000 names, all gone.
return {
  name = "next_over_emptied_names", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 16000 do t['k' .. i] = 1 end for i = 1, 16000 do t['k' .. i] = nil end
    while true do next(t) end
  end,
}
