-- verdict: runtime
-- line: 8
-- says: index is nil
-- nil as a key.
return {
  name = "nil_as_key", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} t[nil] = 1
  end,
}
