-- verdict: runtime
-- line: 8
-- says: attempt to compare two table values
-- Tables put in order.
return {
  name = "order_of_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = {} < {}
  end,
}
