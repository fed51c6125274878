-- verdict: runtime
-- line: 8
-- says: index is NaN
-- NaN as a key.
return {
  name = "nan_as_key", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} t[0/0] = 1
  end,
}
