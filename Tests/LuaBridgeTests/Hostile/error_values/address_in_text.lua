-- verdict: runtime
-- line: 8
-- says: table function
-- Texts of values that have an address.
return {
  name = "address_in_text", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(tostring({}) .. ' ' .. tostring(print))
  end,
}
