-- verdict: runtime
-- line: 8
-- says: no value
-- format with fewer values than conversions.
return {
  name = "format_without_arguments", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%d%d', 1)
  end,
}
