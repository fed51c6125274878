-- verdict: runtime
-- line: 8
-- says: error object is a table value
-- A very deep table, raised.
return {
  name = "deep_tables_in_an_error", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 1e4 do t = { t } end error(t)
  end,
}
