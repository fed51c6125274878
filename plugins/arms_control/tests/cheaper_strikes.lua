-- c = .6: r = .2, i* = .294; mistaken war (1 − i*) y* = .529.
return {
  name     = "hidden arming: cheaper prevention strikes more innocents",
  scenario = "known_unknowns",
  set      = { strike_cost = 0.6 },
  repeats  = 10000,
  seed     = 1,
  expect   = { shares = { war_on_innocent = { min = 0.505, max = 0.555 } } },
}
