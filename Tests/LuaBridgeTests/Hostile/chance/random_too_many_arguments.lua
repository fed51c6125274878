-- verdict: runtime
-- line: 8
-- says: wrong number of arguments
-- math.random with three arguments.
return {
  name = "random_too_many_arguments", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    math.random(1, 2, 3)
  end,
}
