-- verdict: runtime
-- line: 8
-- says: attempt to index a string value
-- A field of a string set.
return {
  name = "write_to_a_string", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = 'x' s.y = 1
  end,
}
