-- verdict: runtime
-- line: 5
-- says: chance is not available while the file loads
-- math.random while the file loads.
local luck = math.random()
return { name = "random", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }
