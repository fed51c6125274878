-- verdict: fuel
-- line: 8
-- tonumber of 65,000 digits in base 36.
return {
  name = "long_numerals_in_a_base", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('z'):rep(65000)
    while true do tonumber(s, 36) end
  end,
}
