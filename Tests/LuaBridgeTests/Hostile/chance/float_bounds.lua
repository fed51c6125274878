-- verdict: runtime
-- line: 8
-- says: number has no integer representation
-- A draw between halves.
return {
  name = "float_bounds", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.integer(0.5, 1.5)
  end,
}
