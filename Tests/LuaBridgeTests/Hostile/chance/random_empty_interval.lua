-- verdict: runtime
-- line: 8
-- says: interval is empty
-- math.random of an empty interval.
return {
  name = "random_empty_interval", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    math.random(0, -1)
  end,
}
