-- verdict: contract
-- says: strike is true; it must be a function
-- A boolean in the place of a function.
return { name = "strike_is_true", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end, strike = true }
