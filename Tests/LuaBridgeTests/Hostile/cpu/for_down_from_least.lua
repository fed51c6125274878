-- verdict: ok
-- A loop down to the least integer, which must not wrap.
return {
  name = "for_down_from_least", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = math.mininteger + 1, math.mininteger, -1 do end
  end,
}
