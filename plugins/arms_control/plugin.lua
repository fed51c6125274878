return {
  name        = "arms_control",
  version     = "1.0.0",
  api         = 1,
  title       = "Arms control with inspections",
  description = "A model in Lua: who inspects how much, who cheats, and when an agreement enforces itself.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    models     = { "models/arms_control.lua" },
    scenarios  = { "scenarios/inspections.lua", "scenarios/self_enforcing_freeze.lua", "scenarios/known_unknowns.lua" },
    strategies = {
      "strategies/constant_inspector.lua", "strategies/tit_for_tat_inspector.lua",
      "strategies/deterring_inspector.lua", "strategies/mixing_inspector.lua",
      "strategies/complier.lua", "strategies/threshold_complier.lua", "strategies/calculating_inspectee.lua",
      "strategies/mixing_cheater.lua",
    },
  },
}
