-- Enough for the flows is not enough for an inspectee that can finish in secret.
return {
  name     = "an ambitious state that can break out cheats at an intensity that the flows alone would need",
  scenario = "inspections",
  with     = { Agency = "deterring_inspector" },
  set      = { ["State.type"] = "ambitious" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { compliance = { max = 0 }, breakout = { min = 0.2, max = 0.35 } } },
}
