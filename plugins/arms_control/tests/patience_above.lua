return {
  name     = "above the critical discount factor the freeze holds",
  scenario = "self_enforcing_freeze",
  set      = { discount_factor = 0.9 },
  repeats  = 20,
  seed     = 1,
  expect   = { shares = { compliance = { min = 1 } } },
}
