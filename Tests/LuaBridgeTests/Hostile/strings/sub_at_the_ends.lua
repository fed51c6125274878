-- verdict: ok
-- Positions at the ends of the integers.
return {
  name = "sub_at_the_ends", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('abc'):sub(math.mininteger, math.maxinteger) if s ~= 'abc' then error(s) end
  end,
}
