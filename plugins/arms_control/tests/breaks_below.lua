return {
  name     = "a freeze breaks just below it",
  scenario = "self_enforcing_freeze",
  with     = { Agency = "constant_inspector:intensity=0.43" },
  repeats  = 50,
  seed     = 1,
  expect   = { shares = { compliance = { max = 0 }, broken = { min = 0.9 } } },
}
