-- verdict: fuel
-- line: 7
-- A pattern that backtracks for ever in find.
return {
  name = "find_backtracks", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('a'):rep(60000):find(('.-'):rep(20) .. 'b')
  end,
}
