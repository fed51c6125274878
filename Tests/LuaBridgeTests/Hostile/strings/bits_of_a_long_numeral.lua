-- verdict: runtime
-- line: 8
-- says: attempt to perform bitwise operation on a string value
-- Bitwise operators take no strings here.
return {
  name = "bits_of_a_long_numeral", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('0'):rep(65000) local x = s | 1
  end,
}
