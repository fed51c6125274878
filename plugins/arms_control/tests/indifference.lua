-- In a mixed equilibrium the inspectee gains nothing by being honest: −1.5 here as well.
return {
  name     = "hidden arming: who never arms fares no better",
  scenario = "known_unknowns",
  with     = { Suspect = "complier" },
  repeats  = 10000,
  seed     = 2,
  expect   = { payoffs = { Suspect = { min = -1.55, max = -1.45 } }, shares = { breakout = { max = 0 } } },
}
