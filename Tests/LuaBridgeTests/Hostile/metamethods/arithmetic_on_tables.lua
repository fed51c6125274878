-- verdict: runtime
-- line: 8
-- says: attempt to perform arithmetic on a table value
-- Tables added.
return {
  name = "arithmetic_on_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = {} + {}
  end,
}
