return {
  name = "lua_security_dilemma", api = 1, model = "lua_dyad_model", title = "The security dilemma in Lua", turns = 40,
  roles = { first = { actor = "Athens", type = "security_seeker", default = "lua_fearful" }, second = { actor = "Sparta", type = "security_seeker", default = "lua_fearful" } },
  parameters = { prior_greedy = { value = 0.5, source = "judgement" }, projection_bias = { value = 0.25, source = "as in dyad" }, belief_rule = { value = "composite", source = "as in dyad" } },
}
