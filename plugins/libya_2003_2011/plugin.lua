return {
  name        = "libya_2003_2011",
  version     = "1.0.0",
  api         = 1,
  title       = "Libya: the bargain of 2003 and the intervention of 2011",
  description = "The precedent in Fearon's argument: a programme given up for a promise, and the uprising after it.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    scenarios  = {
      "scenarios/libya_2003_2011.lua", "scenarios/libya_2003_advanced.lua", "scenarios/libya_2003_arab_spring.lua",
    },
    strategies = {
      "strategies/bargain_of_2003.lua", "strategies/containment_1992.lua", "strategies/after_iraq.lua",
      "strategies/gaddafi_2003.lua", "strategies/gaddafi_with_hindsight.lua",
      "strategies/abstaining_patron.lua", "strategies/vetoing_patron.lua",
    },
    events = { "events/arab_spring.lua" },
  },
}
