-- verdict: fuel
-- line: 7
-- Thirty optional letters: two to the thirtieth ways to fail.
return {
  name = "optional_backtracks", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('a'):rep(60):find(('a?'):rep(30) .. ('a'):rep(61))
  end,
}
