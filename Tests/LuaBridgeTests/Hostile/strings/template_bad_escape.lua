-- verdict: runtime
-- line: 8
-- says: invalid use of '%' in replacement string
-- A replacement with an escape of nothing.
return {
  name = "template_bad_escape", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):gsub('x', '%')
  end,
}
