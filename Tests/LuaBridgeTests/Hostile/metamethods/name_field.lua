-- verdict: runtime
-- line: 8
-- says: error object is a table value
-- A table with __name and __tostring, raised.
return {
  name = "name_field", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error({ __name = ('x'):rep(60000), __tostring = function() while true do end end })
  end,
}
