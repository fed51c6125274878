-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A replacement function that never ends.
return {
  name = "loop_in_a_replacement", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):gsub('.', function() while true do end end)
  end,
}
