-- Had Khrushchev looked away, the same coercer strikes on the eve of completion.
return {
  name     = "without the shield the same coercer strikes",
  scenario = "lop_nur_1964",
  with     = { USSR = "shield:shield=0" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.72, max = 0.83 } } },
}
