-- verdict: runtime
-- line: 8
-- says: invalid pattern capture
-- A capture closed and never opened.
return {
  name = "pattern_closes_too_often", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):match('x)')
  end,
}
