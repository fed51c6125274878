-- Exact: i* = .4545 and y* = .75, so mistaken war (1 − i*) y* = .409, war on a cheater i* (π + (1 − π) y*) = .386,
-- breakout i* (1 − π)(1 − y*) = .068; the inspectee gets −y* L = −1.5 and the inspector −1.
return {
  name     = "hidden arming: the shares and payoffs of the mixed equilibrium",
  scenario = "known_unknowns",
  repeats  = 10000,
  seed     = 1,
  expect   = {
    shares = {
      war_on_innocent = { min = 0.39, max = 0.43 }, war_on_cheater = { min = 0.37, max = 0.405 },
      breakout = { min = 0.058, max = 0.078 },
    },
    payoffs = { Suspect = { min = -1.57, max = -1.43 }, Coalition = { min = -1.05, max = -0.95 } },
  },
}
