-- verdict: runtime
-- line: 8
-- says: addresses differ between runs
-- The format that prints an address.
return {
  name = "pointer_format", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%p', {})
  end,
}
