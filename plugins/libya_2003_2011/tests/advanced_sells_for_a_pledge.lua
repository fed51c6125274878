-- And accepted once the promise can be enforced.
return {
  name     = "with a pledge that binds even the advanced programme is given up",
  scenario = "libya_2003_advanced",
  set      = { pledge_cap = 1e9 },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { disarmed = { min = 0.72, max = 0.83 }, collapse_intervention = { max = 0.05 } } },
}
