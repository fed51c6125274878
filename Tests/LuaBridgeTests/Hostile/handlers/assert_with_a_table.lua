-- verdict: runtime
-- line: 8
-- says: error object is a table value
-- A failing assertion with a table as its message.
return {
  name = "assert_with_a_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    assert(nil, {})
  end,
}
