-- verdict: runtime
-- line: 8
-- says: invalid capture index %2
-- A replacement with a capture that is not there.
return {
  name = "template_bad_capture", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):gsub('x', '%2')
  end,
}
