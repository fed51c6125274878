-- verdict: runtime
-- line: 8
-- says: invalid conversion '%' to 'format'
-- A format that ends with its escape.
return {
  name = "format_ends_with_percent", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%', 1)
  end,
}
