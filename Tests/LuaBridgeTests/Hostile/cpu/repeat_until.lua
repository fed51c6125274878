-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A loop whose condition never holds.
return {
  name = "repeat_until", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    repeat until false
  end,
}
