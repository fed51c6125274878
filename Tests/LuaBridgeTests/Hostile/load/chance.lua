-- verdict: runtime
-- line: 5
-- says: chance is not available while the file loads
-- A draw while the file loads.
local luck = chance.uniform()
return { name = "chance", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }
