-- verdict: fuel
-- line: 0
-- says: while the file loads
-- Thirty tables that, as a tree, are a thousand million.
local t = {} for i = 1, 30 do t = { t, t } end
return { name = "returns_a_tree_of_doubles", api = 1, model = "crisis", role = "coercer", params = t, posture = function(view, act, me) end }
