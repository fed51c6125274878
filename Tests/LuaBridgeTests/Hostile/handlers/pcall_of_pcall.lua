-- verdict: fuel
-- line: 8
-- says: look for a loop
-- pcall called by pcall called by pcall.
return {
  name = "pcall_of_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    pcall(pcall, pcall, pcall, function() while true do end end) act.threat = 1
  end,
}
