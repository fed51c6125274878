-- verdict: memory
-- line: 5
-- Nearly all memory taken at load, the rest in a call.
local kept, s = {}, ('x'):rep(60000) for i = 1, 80 do kept[i] = s .. i end
return { name = "almost_all_memory_then_call", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) for i = 81, 200 do kept[i] = s .. i end end }
