-- verdict: runtime
-- line: 8
-- says: too many results to unpack
-- A hundred million results.
return {
  name = "unpack_without_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = { table.unpack({}, 1, 1e8) }
  end,
}
