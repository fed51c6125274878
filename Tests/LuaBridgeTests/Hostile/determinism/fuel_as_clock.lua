-- verdict: fuel
-- line: 8
-- says: look for a loop
-- The point at which fuel ends, as a source of chance.
return {
  name = "fuel_as_clock", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local n = 0 pcall(function() while true do n = n + 1 end end) act.threat = n % 2
  end,
}
