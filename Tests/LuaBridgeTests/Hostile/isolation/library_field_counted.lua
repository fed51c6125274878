-- verdict: ok
-- A field of a library's table that counts the calls.
return {
  name = "library_field_counted", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    math.count = (rawget(math, 'count') or 0) + 1 say(math.count)
  end,
}
