-- verdict: fuel
-- line: 7
-- table.move over all integers.
return {
  name = "move_without_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.move({}, 1, math.maxinteger - 1, 2)
  end,
}
