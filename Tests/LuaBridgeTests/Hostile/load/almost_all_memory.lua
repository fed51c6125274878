-- verdict: ok
-- Nearly all memory taken at load: what the host needs must still fit or be refused cleanly.
local kept, s = {}, ('x'):rep(60000) for i = 1, 80 do kept[i] = s .. i end
return { name = "almost_all_memory", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) kept[1] = nil end }
