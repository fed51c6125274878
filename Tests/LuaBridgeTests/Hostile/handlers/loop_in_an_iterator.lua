-- verdict: fuel
-- line: 8
-- says: look for a loop
-- An iterator that never returns.
return {
  name = "loop_in_an_iterator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for _ in function() while true do end end do end
  end,
}
