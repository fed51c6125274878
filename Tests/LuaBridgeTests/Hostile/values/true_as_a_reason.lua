-- verdict: contract
-- says: posture returned true
-- true as a reason.
return {
  name = "true_as_a_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return true
  end,
}
