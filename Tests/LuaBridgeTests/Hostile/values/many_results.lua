-- verdict: ok
-- More results than are asked for.
return {
  name = "many_results", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return nil, 1, 2, 3, {}, act
  end,
}
