-- verdict: runtime
-- line: 8
-- says: malformed pattern (missing ']')
-- A set without its end.
return {
  name = "pattern_set_without_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('[a-')
  end,
}
