-- verdict: memory
-- line: 7
-- A list filled from its end.
return {
  name = "table_grown_backwards", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1e6, 1, -1 do t[i // 1] = i end
  end,
}
