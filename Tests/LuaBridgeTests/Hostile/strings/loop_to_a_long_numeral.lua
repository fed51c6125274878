-- verdict: fuel
-- line: 9
-- says: look for a loop
-- A loop whose limit is a string of 65,000 digits: one instruction reads them.
return {
  name = "loop_to_a_long_numeral", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('0'):rep(65000)
    while true do for i = 1, s do end end
  end,
}
