-- verdict: runtime
-- line: 8
-- says: too many results to unpack
-- All integers as results.
return {
  name = "unpack_wraps", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.unpack({}, math.mininteger, math.maxinteger)
  end,
}
