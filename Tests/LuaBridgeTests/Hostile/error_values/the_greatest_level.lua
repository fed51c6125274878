-- verdict: fuel
-- line: 8
-- says: used up its fuel
-- The greatest integer as level.
return {
  name = "the_greatest_level", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('no', math.maxinteger)
  end,
}
