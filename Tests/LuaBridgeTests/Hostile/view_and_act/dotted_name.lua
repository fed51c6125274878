-- verdict: runtime
-- line: 8
-- says: unknown field 'belief.target_greedy' of view
-- A dotted name as one field.
return {
  name = "dotted_name", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = view['belief.target_greedy']
  end,
}
