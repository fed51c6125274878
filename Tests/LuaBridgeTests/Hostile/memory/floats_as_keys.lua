-- verdict: memory
-- line: 7
-- Floats as keys, without end.
return {
  name = "floats_as_keys", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 1e6 do t[i + 0.5] = i end
  end,
}
