-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A handler that never ends.
return {
  name = "loop_in_a_handler", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    xpcall(error, function() while true do end end)
  end,
}
