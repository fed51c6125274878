-- Whoever counts lives prefers restraint: with the strike rule and pressure the figure is far worse.
return {
  name     = "pressure costs lives",
  scenario = "korea_2017",
  score    = "lives",
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { min = -0.44, max = -0.33 }, DPRK = { min = -0.44, max = -0.33 } } },
}
