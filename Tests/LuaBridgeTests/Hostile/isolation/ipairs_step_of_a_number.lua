-- verdict: runtime
-- line: 8
-- says: attempt to index a number value
-- The step function behind ipairs, given a number.
return {
  name = "ipairs_step_of_a_number", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local step = ipairs({}) step(5, 0)
  end,
}
