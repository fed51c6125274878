--- Full effort every turn, and no deal.
--- Source: invented for contrast.
return { name = "armer", api = 1, model = "crisis", role = "target", posture = function(view, act, me) act.effort = 1 end }
