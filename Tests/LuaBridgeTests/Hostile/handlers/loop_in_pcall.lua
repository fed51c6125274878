-- verdict: fuel
-- line: 8
-- says: look for a loop
-- An endless loop in a protected call, with a legal posture behind it.
return {
  name = "loop_in_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    pcall(function() while true do end end) act.threat = 1
  end,
}
