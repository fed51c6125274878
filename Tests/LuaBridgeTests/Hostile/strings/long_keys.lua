-- verdict: fuel
-- line: 8
-- A table asked by a long string that is equal to a key and is not the key: each look reads both.
return {
  name = "long_keys", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, a, b, x = {}, ('a'):rep(65000), ('a'):rep(65000) t[a] = 1
    while true do x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] x = t[b] end
  end,
}
