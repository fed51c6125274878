return {
  name        = "lop_nur_1964",
  version     = "1.0.0",
  api         = 1,
  title       = "China's first bomb, 1961 to 1966",
  description = "Whether to strike the Chinese programme before its test, and what Moscow would have said.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    scenarios  = { "scenarios/lop_nur_1964.lua", "scenarios/lop_nur_1964_return.lua" },
    strategies = {
      "strategies/sounding_out.lua", "strategies/wait_and_see.lua", "strategies/strangle_the_baby.lua",
      "strategies/quiet_builder.lua", "strategies/paper_tiger.lua",
      "strategies/treaty_ally.lua", "strategies/broken_alliance.lua",
    },
  },
}
