return {
  name        = "finite_memory",
  version     = "1.0.0",
  api         = 1,
  title       = "A memory of a few states",
  description = "A belief rule in machine code (Swift): an observer that knows a handful of beliefs and moves one step at a time.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  native      = "lib/finite_memory",
  provides    = { belief_rules = { "belief_rules/finite_memory.lua" } },
}
