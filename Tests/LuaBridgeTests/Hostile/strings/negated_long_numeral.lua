-- verdict: fuel
-- line: 9
-- says: look for a loop
-- A string of 65,000 digits negated.
return {
  name = "negated_long_numeral", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('1'):rep(65000)
    while true do local x = -s end
  end,
}
