-- verdict: fuel
-- line: 7
-- A pattern that backtracks for ever in match.
return {
  name = "match_backtracks", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('a'):rep(30000):match(('a*'):rep(20) .. 'b')
  end,
}
