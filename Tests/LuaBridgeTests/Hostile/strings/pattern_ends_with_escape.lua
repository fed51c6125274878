-- verdict: runtime
-- line: 8
-- says: malformed pattern (ends with '%')
-- A pattern that ends with its escape.
return {
  name = "pattern_ends_with_escape", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('x%')
  end,
}
