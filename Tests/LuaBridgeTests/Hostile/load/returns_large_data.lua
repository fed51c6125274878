-- verdict: contract
-- says: too large
-- More data than the host will copy.
local t, s = {}, ('x'):rep(60000) for i = 1, 1000 do t[i] = s end
return { name = "returns_large_data", api = 1, model = "crisis", role = "coercer", params = t, posture = function(view, act, me) end }
