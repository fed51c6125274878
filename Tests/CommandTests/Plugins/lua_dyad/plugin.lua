return {
  name = "lua_dyad", version = "1.0.0", api = 1, title = "The security dilemma in Lua", description = "The compiled model's rules once more, to hold one to the other.",
  author = "The Standoff developers", license = "MIT",
  provides = { models = { "models/lua_dyad_model.lua" }, scenarios = { "scenarios/lua_security_dilemma.lua" },
    strategies = { "strategies/lua_fearful.lua", "strategies/lua_greedy.lua" } },
}
