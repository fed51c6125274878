-- verdict: runtime
-- line: 8
-- says: this table's fields are fixed
-- table.remove on a library's table.
return {
  name = "remove_from_the_library", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.remove(string)
  end,
}
