-- While Moscow keeps a part of its shield, nobody strikes.
return {
  name     = "with half an ally behind it the programme is completed or under way, and no strike comes",
  scenario = "lop_nur_1964",
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 }, bomb = { min = 0.47, max = 0.58 } } },
}
