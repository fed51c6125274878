-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Draws without end.
return {
  name = "loop_of_draws", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do chance.uniform() end
  end,
}
