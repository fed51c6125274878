-- verdict: fuel
-- line: 8
-- Insertion at the front of a long list.
return {
  name = "insert_at_the_front", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = i end
    for i = 1, 1e6 do table.insert(t, 1, i) t[60000] = nil end
  end,
}
