-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- table.concat with a long separator.
return {
  name = "concat_bomb_by_separator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, s = {}, ('x'):rep(60000) for i = 1, 100 do t[i] = '' end table.concat(t, s)
  end,
}
