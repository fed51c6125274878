-- verdict: runtime
-- line: 8
-- says: invalid value (nil) at index 1
-- table.concat over all integers.
return {
  name = "concat_without_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.concat({}, '', 1, math.maxinteger)
  end,
}
