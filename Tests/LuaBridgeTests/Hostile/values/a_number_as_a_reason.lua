-- verdict: contract
-- says: posture returned 5
-- A number as a reason.
return {
  name = "a_number_as_a_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return 5
  end,
}
