-- verdict: runtime
-- line: 8
-- says: math.randomseed is not for scripts
-- A seed of the script's own.
return {
  name = "seed_of_its_own", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    math.randomseed(1)
  end,
}
