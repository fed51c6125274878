return {
  name     = "restraint costs fewer",
  scenario = "korea_2017",
  with     = { US = "restraint" },
  score    = "lives",
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { min = -0.115, max = -0.06 } } },
}
