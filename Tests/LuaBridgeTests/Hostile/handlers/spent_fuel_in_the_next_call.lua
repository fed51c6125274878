-- verdict: fuel
-- line: 8
-- says: look for a loop
-- After its end nothing of the script runs in this match, not even strike.
return {
  name = "spent_fuel_in_the_next_call", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do end
  end,
  strike = function(view, me) return true end,
}
