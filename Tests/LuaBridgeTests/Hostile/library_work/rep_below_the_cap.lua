-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Two gibibytes of x: refused before they are made.
return {
  name = "rep_below_the_cap", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):rep((1 << 31) - 2)
  end,
}
