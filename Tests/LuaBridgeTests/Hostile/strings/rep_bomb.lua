-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- A quarter of a mebibyte of x.
return {
  name = "rep_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep(1 << 18)
  end,
}
