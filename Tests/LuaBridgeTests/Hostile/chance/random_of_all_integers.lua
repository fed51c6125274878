-- verdict: ok
-- math.random of all integers, and of all bits.
return {
  name = "random_of_all_integers", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    say(math.random(math.mininteger, math.maxinteger), math.random(0))
  end,
}
