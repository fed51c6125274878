-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A numeric loop up to infinity.
return {
  name = "for_to_infinity", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1, math.huge do end
  end,
}
