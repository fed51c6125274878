-- verdict: fuel
-- line: 8
-- tonumber of 65,000 digits.
return {
  name = "long_numerals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('1'):rep(65000)
    while true do tonumber(s) end
  end,
}
