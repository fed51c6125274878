-- verdict: memory
-- line: 7
-- A handler that wants to know of the memory's end.
return {
  name = "handler_of_spent_memory", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    xpcall(function() local t while true do t = { t } end end, function() act.threat = 1 return 'saved' end) act.threat = 1
  end,
}
