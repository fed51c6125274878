-- verdict: runtime
-- line: 8
-- says: invalid capture index %1
-- A reference to a capture that is still open.
return {
  name = "pattern_bad_reference", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('(%1)')
  end,
}
