-- verdict: runtime
-- line: 8
-- says: invalid capture index
-- %0 in a pattern.
return {
  name = "pattern_reference_zero", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('(x)%0')
  end,
}
