-- verdict: runtime
-- line: 8
-- says: invalid value (table) at index 1
-- Tables put together as text.
return {
  name = "concat_of_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.concat({ {} })
  end,
}
