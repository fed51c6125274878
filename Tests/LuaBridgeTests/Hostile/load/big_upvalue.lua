-- verdict: ok
-- A mebibyte kept from the load: it is part of every match.
local kept = {} for i = 1, 16 do kept[i] = ('x'):rep(60000) .. i end
return { name = "big_upvalue", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) kept[1] = nil end }
