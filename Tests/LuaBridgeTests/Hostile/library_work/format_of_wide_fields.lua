-- verdict: runtime
-- line: 8
-- says: invalid conversion
-- A field wider than 99.
return {
  name = "format_of_wide_fields", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%99999d', 1)
  end,
}
