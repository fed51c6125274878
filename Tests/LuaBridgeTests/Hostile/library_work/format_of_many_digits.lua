-- verdict: fuel
-- line: 7
-- Floats printed with 99 digits.
return {
  name = "format_of_many_digits", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do string.format('%.99f%.99f', 1e308, -1e308) end
  end,
}
