-- verdict: runtime
-- line: 7
-- Text with a line that no integer holds.
return {
  name = "a_false_place_too_large", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('my.lua:99999999999999999999: no', 0)
  end,
}
