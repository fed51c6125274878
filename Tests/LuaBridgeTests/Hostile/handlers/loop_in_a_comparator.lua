-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A comparator that never ends.
return {
  name = "loop_in_a_comparator", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    table.sort({ 2, 1 }, function() while true do end end)
  end,
}
