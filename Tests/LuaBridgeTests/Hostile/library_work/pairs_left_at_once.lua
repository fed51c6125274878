-- verdict: fuel
-- line: 8
-- pairs over a table with holes, left at the first element.
return {
  name = "pairs_left_at_once", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = 1 end for i = 1, 59999 do t[i] = nil end
    while true do for _ in pairs(t) do break end end
  end,
}
