-- Lines that are not enforced are what this leader pays for: fire and fury draws several.
return {
  name     = "audience costs punish the bluffer",
  scenario = "korea_2017",
  with     = { US = "fire_and_fury" },
  score    = "audience_costs",
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { min = -2.9, max = -2.3 }, DPRK = { min = 27, max = 32 } } },
}
