-- x* = .05 · .5/(.95 · .3 · .2) = .4386: just above it nobody cheats.
return {
  name     = "a freeze holds just above the intensity that enforces it",
  scenario = "self_enforcing_freeze",
  with     = { Agency = "constant_inspector:intensity=0.45" },
  repeats  = 50,
  seed     = 1,
  expect   = { shares = { compliance = { min = 1 } }, payoffs = { State = { min = 19.99, max = 20.01 } } },
}
