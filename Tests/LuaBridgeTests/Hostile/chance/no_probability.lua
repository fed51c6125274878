-- verdict: runtime
-- line: 8
-- says: number expected, got no value
-- No probability.
return {
  name = "no_probability", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.bernoulli()
  end,
}
