-- verdict: ok
-- A loop to the greatest integer, which must not wrap.
return {
  name = "for_wraps", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = math.maxinteger - 1, math.maxinteger do end
  end,
}
