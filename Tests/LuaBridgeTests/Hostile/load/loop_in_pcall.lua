-- verdict: fuel
-- line: 5
-- says: while the file loads
-- An endless loop in a protected call, while the file loads.
pcall(function() while true do end end)
return { name = "loop_in_pcall", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }
