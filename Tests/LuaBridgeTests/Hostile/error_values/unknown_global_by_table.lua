-- verdict: runtime
-- line: 8
-- says: a table value is no name
-- A table as the name of a global.
return {
  name = "unknown_global_by_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = _ENV[{}]
  end,
}
