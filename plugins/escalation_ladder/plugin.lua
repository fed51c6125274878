return {
  name        = "escalation_ladder",
  version     = "1.0.0",
  api         = 1,
  title       = "A ladder of escalation",
  description = "A model in machine code (C): two rivals climb Kahn's ladder, and each rung may slip from both.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  native      = "lib/escalation_ladder",
  provides    = {
    models     = { "models/escalation_ladder.lua" },
    scenarios  = { "scenarios/brinkmanship.lua" },
    strategies = {
      "strategies/steady_climber.lua", "strategies/critical_risk.lua", "strategies/first_to_blink.lua",
      "strategies/mirror.lua", "strategies/nuclear_taboo.lua",
    },
  },
}
