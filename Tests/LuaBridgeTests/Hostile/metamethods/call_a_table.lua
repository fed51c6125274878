-- verdict: runtime
-- line: 8
-- says: attempt to call a table value
-- A table called.
return {
  name = "call_a_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} t()
  end,
}
