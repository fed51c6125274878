-- verdict: runtime
-- line: 8
-- says: unfinished capture
-- A capture opened and never closed.
return {
  name = "pattern_unfinished_capture", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('(x')
  end,
}
