-- verdict: runtime
-- line: 8
-- says: this table's fields are fixed
-- The view sorted.
return {
  name = "sort_the_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.sort(view)
  end,
}
