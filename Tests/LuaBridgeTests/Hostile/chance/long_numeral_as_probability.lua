-- verdict: fuel
-- line: 9
-- says: look for a loop
-- A probability of 65,000 digits, as a string.
return {
  name = "long_numeral_as_probability", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = '0.' .. ('1'):rep(64000)
    while true do chance.bernoulli(s) end
  end,
}
