-- verdict: runtime
-- line: 8
-- says: �
-- Characters that turn the direction of a line.
return {
  name = "direction_marks", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('a\xE2\x80\xAEb')
  end,
}
