-- verdict: ok
-- select beyond the last argument.
return {
  name = "select_at_the_greatest", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if select('#', select(math.maxinteger, 1, 2)) ~= 0 then error('some') end
  end,
}
