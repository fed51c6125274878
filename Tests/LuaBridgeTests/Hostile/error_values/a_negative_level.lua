-- verdict: runtime
-- line: 8
-- says: no
-- A negative level.
return {
  name = "a_negative_level", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('no', -1)
  end,
}
