-- verdict: runtime
-- line: 8
-- says: invalid conversion
-- A zero byte behind the percent sign.
return {
  name = "format_after_a_zero_in_the_format", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%\0d', 1)
  end,
}
