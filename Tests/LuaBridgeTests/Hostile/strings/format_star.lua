-- verdict: runtime
-- line: 8
-- says: invalid conversion
-- A width from the arguments.
return {
  name = "format_star", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%*d', 5, 1)
  end,
}
