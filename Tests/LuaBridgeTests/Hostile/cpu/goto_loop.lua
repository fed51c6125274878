-- verdict: fuel
-- line: 8
-- says: look for a loop
-- An endless loop of goto.
return {
  name = "goto_loop", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ::again:: goto again
  end,
}
