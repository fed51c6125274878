return {
  name = "bayes_in_lua", version = "1.0.0", api = 1, title = "Bayes' rule in Lua", author = "The Standoff developers",
  description = "Bayes' rule written out, and handed back as the host gives it: held to the built-in one.",
  license = "MIT", requires = { standoff = ">=0.1" },
  provides = {
    belief_rules = { "belief_rules/bayes_written_out.lua", "belief_rules/bayes_handed_back.lua" },
    scenarios = { "scenarios/korea_handed_back.lua" },
  },
}
