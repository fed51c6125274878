-- verdict: runtime
-- line: 8
-- says: unknown field 'xxx
-- An unknown field whose name has 60,000 letters.
return {
  name = "unknown_field_of_60000_letters", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = view[('x'):rep(60000)]
  end,
}
