--- Arms always.
--- Source: invented for contrast.
return { name = "lua_greedy", api = 1, model = "lua_dyad_model", role = "lua_state", posture = function(view, act) act.arm = true end }
