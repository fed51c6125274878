-- verdict: fuel
-- line: 5
-- says: while the file loads
-- An endless loop before the table is returned.
while true do end
return { name = "loop", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }
