-- verdict: contract
-- says: only strings and integers
-- A function as a key of the returned table.
return { name = "function_as_key", api = 1, model = "crisis", role = "coercer", [print] = 1, posture = function(view, act, me) end }
