--- As fearful of dyad.
--- Source: docs/dyad.md.
return {
  name = "lua_fearful", api = 1, model = "lua_dyad_model", role = "lua_state",
  posture = function(view, act, me)
    if view.other_greedy > view.attack_threshold then act.strike = true return "it will attack us; better now than later" end
    act.arm = view.other_greedy > view.trust_threshold
  end,
}
