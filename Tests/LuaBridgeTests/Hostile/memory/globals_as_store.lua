-- verdict: memory
-- line: 8
-- says: made a table or a list of arguments larger
-- Globals without end.
return {
  name = "globals_as_store", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1, 1e9 do _ENV[i] = i end
  end,
}
