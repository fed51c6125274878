-- verdict: fuel
-- line: 8
-- Long strings that differ in their last bytes, sorted.
return {
  name = "sort_of_long_strings", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} local s = ('xxxxxxxxxx'):rep(6000) for i = 1, 50 do t[i] = s .. i end
    while true do table.sort(t) end
  end,
}
