-- verdict: runtime
-- line: 8
-- says: a probability lies between 0 and 1
-- NaN as a probability.
return {
  name = "nan_probability", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.bernoulli(0/0)
  end,
}
