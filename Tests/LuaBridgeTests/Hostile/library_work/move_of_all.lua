-- verdict: runtime
-- line: 8
-- says: too many elements to move
-- table.move over more elements than there are integers.
return {
  name = "move_of_all", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.move({}, math.mininteger, math.maxinteger, 1)
  end,
}
