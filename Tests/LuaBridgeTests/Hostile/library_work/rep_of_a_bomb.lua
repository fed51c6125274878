-- verdict: runtime
-- line: 8
-- says: resulting string too large
-- A tebibyte of x.
return {
  name = "rep_of_a_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(1 << 40)
  end,
}
