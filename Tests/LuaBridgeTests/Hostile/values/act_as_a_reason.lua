-- verdict: contract
-- says: posture returned a table value
-- The posture itself as a reason.
return {
  name = "act_as_a_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return act
  end,
}
