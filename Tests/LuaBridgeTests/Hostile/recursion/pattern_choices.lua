-- verdict: runtime
-- line: 8
-- says: pattern too complex
-- More open choices than a pattern may have.
return {
  name = "pattern_choices", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(60000):find(('x?'):rep(1000) .. 'y')
  end,
}
