-- verdict: runtime
-- line: 8
-- says: a probability lies between 0 and 1
-- A probability above one.
return {
  name = "bad_probability", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.bernoulli(1.5)
  end,
}
