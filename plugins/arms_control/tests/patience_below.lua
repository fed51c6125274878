-- δ* = .5/(.5 + .3 · .2) = .893: at .89 no inspection suffices, and the inspector sees it.
return {
  name     = "below the critical discount factor the inspector withdraws",
  scenario = "self_enforcing_freeze",
  set      = { discount_factor = 0.89 },
  repeats  = 20,
  seed     = 1,
  expect   = { shares = { withdrawn = { min = 1 } } },
}
