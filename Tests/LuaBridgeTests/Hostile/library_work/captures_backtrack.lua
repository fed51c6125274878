-- verdict: fuel
-- line: 7
-- Captures that are taken back again and again.
return {
  name = "captures_backtrack", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('a'):rep(60000):match('^(a*)(%1)(%1)%1%1b')
  end,
}
