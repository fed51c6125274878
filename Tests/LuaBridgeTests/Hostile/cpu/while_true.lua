-- verdict: fuel
-- line: 8
-- says: look for a loop
-- An endless loop.
return {
  name = "while_true", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do end
  end,
}
