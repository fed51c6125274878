-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- Two letters and a long text between them.
return {
  name = "rep_bomb_by_separator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(3, ('y'):rep(60000))
  end,
}
