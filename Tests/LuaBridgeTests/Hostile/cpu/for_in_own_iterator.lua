-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A generic loop over an iterator that never ends.
return {
  name = "for_in_own_iterator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for _ in function() return 1 end do end
  end,
}
