-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A handler that wants to know of the fuel's end.
return {
  name = "handler_of_spent_fuel", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    xpcall(function() while true do end end, function() act.threat = 1 return 'saved' end) act.threat = 1
  end,
}
