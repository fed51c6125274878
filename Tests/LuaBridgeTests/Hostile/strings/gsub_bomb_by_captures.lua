-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- A capture of 60,000 letters, twice in the replacement.
return {
  name = "gsub_bomb_by_captures", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(60000):gsub('(x+)', '%1%1')
  end,
}
