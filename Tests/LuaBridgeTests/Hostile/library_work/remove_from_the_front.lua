-- verdict: fuel
-- line: 8
-- Removal from the front of a long list.
return {
  name = "remove_from_the_front", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = i end
    while true do table.remove(t, 1) t[#t + 1] = 1 end
  end,
}
