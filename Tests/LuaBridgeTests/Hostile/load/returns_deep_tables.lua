-- verdict: contract
-- says: nested more than 32 deep
-- Tables nested too deep to be data.
local t = {} for i = 1, 100 do t = { t } end
return { name = "returns_deep_tables", api = 1, model = "crisis", role = "coercer", params = t, posture = function(view, act, me) end }
