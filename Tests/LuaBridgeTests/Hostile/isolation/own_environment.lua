-- verdict: ok
-- An environment of the script's own.
return {
  name = "own_environment", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local _ENV = { math = math } x = math.pi
  end,
}
