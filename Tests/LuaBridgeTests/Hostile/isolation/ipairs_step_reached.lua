-- verdict: ok
-- The step function behind ipairs, called by hand.
return {
  name = "ipairs_step_reached", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local step = ipairs({}) step({}, math.maxinteger) step({}, -5)
  end,
}
