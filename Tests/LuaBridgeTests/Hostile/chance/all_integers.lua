-- verdict: runtime
-- line: 8
-- says: the interval is too wide
-- A draw from all integers.
return {
  name = "all_integers", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.integer(math.mininteger, math.maxinteger)
  end,
}
