-- verdict: runtime
-- line: 8
-- says: invalid replacement value (a table)
-- A replacement function that returns a table.
return {
  name = "replacement_of_bad_type", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):gsub('x', function() return {} end)
  end,
}
