-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A loop whose float step is too small to move its variable.
return {
  name = "for_float_step", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1e16, 1e16 + 4, 0.5 do end
  end,
}
