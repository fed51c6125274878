-- verdict: fuel
-- line: 8
-- Arithmetic on a string of 65,000 digits.
return {
  name = "long_numerals_added", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('1'):rep(65000)
    while true do local x = s + 1 end
  end,
}
