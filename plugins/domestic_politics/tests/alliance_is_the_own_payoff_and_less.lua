return {
  name     = "an ally's view of restraint: the model's payoff less the neighbour left armed",
  scenario = "korea_2017",
  with     = { US = "restraint" },
  score    = "alliance",
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { min = -0.45, max = -0.35 } } },
}
