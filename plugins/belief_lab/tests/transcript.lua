return {
  name     = "a first strike out of an image that fed on itself",
  scenario = "security_dilemma",
  set      = { belief_rule = "ambiguous_signals" },
  seed     = 4,
  expect   = { outcome = "second_struck", golden = "golden/security_dilemma.txt" },
}
