-- verdict: runtime
-- line: 8
-- says: missing arguments to '%b'
-- %b without its two letters.
return {
  name = "pattern_balance_without_brackets", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('x%b(')
  end,
}
