-- verdict: runtime
-- line: 8
-- says: the interval is empty
-- A draw from an empty interval.
return {
  name = "empty_interval", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.integer(2, 1)
  end,
}
