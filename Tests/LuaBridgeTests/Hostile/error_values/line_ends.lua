-- verdict: runtime
-- line: 8
-- says: a\nb
-- Text that forges a second line.
return {
  name = "line_ends", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('a\nb')
  end,
}
