-- verdict: ok
-- byte at the ends of the integers.
return {
  name = "byte_at_the_ends", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if select('#', ('abc'):byte(math.mininteger, math.maxinteger)) ~= 3 then error('not 3') end
  end,
}
