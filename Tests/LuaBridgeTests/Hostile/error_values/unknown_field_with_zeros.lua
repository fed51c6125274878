-- verdict: runtime
-- line: 8
-- says: unknown field
-- An unknown field whose name has zero bytes and line ends.
return {
  name = "unknown_field_with_zeros", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = view['a\0b\nc']
  end,
}
