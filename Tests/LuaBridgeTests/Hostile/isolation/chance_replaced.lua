-- verdict: ok
-- The library of chance replaced.
return {
  name = "chance_replaced", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    chance.uniform = function() return 0 end _ENV.chance = {}
  end,
}
