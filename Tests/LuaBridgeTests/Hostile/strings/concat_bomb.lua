-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- table.concat of one string 60,000 times.
return {
  name = "concat_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, s = {}, ('x'):rep(1000) for i = 1, 6000 do t[i] = s end table.concat(t)
  end,
}
