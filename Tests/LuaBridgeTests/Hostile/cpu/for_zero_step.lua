-- verdict: runtime
-- line: 8
-- says: 'for' step is zero
-- A loop with step 0.
return {
  name = "for_zero_step", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1, 2, 0 do end
  end,
}
