-- Lines that are not enforced are what this leader pays for: fire and fury draws several.
return {
  name     = "audience costs punish the bluffer",
  scenario = "korea_2017",
  with     = { US = "fire_and_fury" },
  score    = "audience_costs",
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { max = -1.5 }, DPRK = { min = 10, max = 40 } } },
}
