-- verdict: posture
-- says: is nil
-- All fields of the posture removed.
return {
  name = "act_emptied", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for k in pairs(act) do act[k] = nil end
  end,
}
