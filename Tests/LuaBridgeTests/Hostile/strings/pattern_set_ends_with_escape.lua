-- verdict: runtime
-- line: 8
-- says: malformed pattern (missing ']')
-- A set that ends with an escape.
return {
  name = "pattern_set_ends_with_escape", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('[%')
  end,
}
