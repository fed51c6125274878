-- verdict: contract
-- says: contains itself
-- A returned table that contains itself.
local t = { name = "returns_itself", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }
t.params = t
return t
