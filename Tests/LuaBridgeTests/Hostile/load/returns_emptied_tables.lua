-- verdict: fuel
-- line: 0
-- A list of one emptied table, whose empty places are walked over again for each mention.
local empty = {} for i = 1, 65536 do empty[i] = 1 end for i = 1, 65536 do empty[i] = nil end
local t = {} for i = 1, 60000 do t[i] = empty end
return { name = "returns_emptied_tables", api = 1, model = "crisis", role = "coercer", params = t, posture = function(view, act, me) end }
