-- verdict: runtime
-- line: 8
-- says: this table's fields are fixed
-- table.insert into the view.
return {
  name = "write_to_view_by_table_functions", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.insert(view, 1)
  end,
}
