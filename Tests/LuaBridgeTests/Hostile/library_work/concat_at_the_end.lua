-- verdict: runtime
-- line: 8
-- says: invalid value (nil) at index 9223372036854775806
-- table.concat at the greatest integers, which must not wrap.
return {
  name = "concat_at_the_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.concat({}, '', math.maxinteger - 1, math.maxinteger)
  end,
}
