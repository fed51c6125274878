-- verdict: runtime
-- line: 8
-- says: this table's fields are fixed
-- table.move into the posture.
return {
  name = "write_to_act_by_move", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.move({ 1, 2 }, 1, 2, 1, act)
  end,
}
