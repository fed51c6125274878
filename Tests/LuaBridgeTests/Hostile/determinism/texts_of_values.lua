-- verdict: ok
-- Texts of values that have an address.
return {
  name = "texts_of_values", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    say(tostring({}), tostring(print), ('%s'):format(print), {}, print, view)
  end,
}
