-- verdict: runtime
-- line: 8
-- says: string contains zeros
-- A padded string with a zero byte.
return {
  name = "format_string_with_zeros", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%9s', 'a\0b')
  end,
}
