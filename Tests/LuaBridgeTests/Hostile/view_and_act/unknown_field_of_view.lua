-- verdict: runtime
-- line: 8
-- says: unknown field 'wisdom' of view
-- An unknown field of the view.
return {
  name = "unknown_field_of_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = view.wisdom
  end,
}
