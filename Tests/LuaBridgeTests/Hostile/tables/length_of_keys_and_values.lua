-- verdict: ok
-- A table with itself as key and value.
return {
  name = "length_of_keys_and_values", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} t[t] = t local n = 0 for k, v in pairs(t) do n = n + 1 end say(n)
  end,
}
