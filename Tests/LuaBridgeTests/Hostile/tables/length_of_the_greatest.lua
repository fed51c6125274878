-- verdict: ok
-- An element at the greatest integer.
return {
  name = "length_of_the_greatest", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { [math.maxinteger] = 1, [math.maxinteger - 1] = 1 } say(#t)
  end,
}
