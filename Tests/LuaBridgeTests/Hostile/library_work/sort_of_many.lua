-- verdict: fuel
-- line: 8
-- A long list, sorted again and again.
return {
  name = "sort_of_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = -i end
    while true do table.sort(t, function(a, b) return a < b end) end
  end,
}
