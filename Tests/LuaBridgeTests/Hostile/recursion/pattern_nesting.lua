-- verdict: runtime
-- line: 7
-- A thousand captures within each other.
return {
  name = "pattern_nesting", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find(('('):rep(1000))
  end,
}
