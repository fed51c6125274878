-- verdict: runtime
-- line: 7
-- table.move whose target wraps around.
return {
  name = "move_wraps", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.move({}, 1, 100, math.maxinteger)
  end,
}
