--- Does nothing.
--- Source: invented for contrast.
return { name = "idle", api = 1, model = "crisis", role = "target", posture = function(view, act, me) end }
