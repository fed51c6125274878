-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- 60,000 letters, each replaced by 60,000.
return {
  name = "gsub_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(60000):gsub('x', ('y'):rep(60000))
  end,
}
