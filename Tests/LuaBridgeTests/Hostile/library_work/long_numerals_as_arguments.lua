-- verdict: fuel
-- line: 8
-- A library function given 65,000 digits as a number.
return {
  name = "long_numerals_as_arguments", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('1'):rep(65000)
    while true do math.floor(s) end
  end,
}
