-- verdict: fuel
-- line: 8
-- says: look for a loop
-- The error of spent fuel kept and raised again.
return {
  name = "error_of_the_fuel_as_value", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local ok, e = pcall(function() while true do end end) error(e)
  end,
}
