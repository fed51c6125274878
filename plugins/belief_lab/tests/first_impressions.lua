-- Under Bayes' rule these two arm for ever. Who reads by belief may come to peace, or to war, by its first impressions.
return {
  name     = "ambiguous signals part the ways: some pairs find peace, some war",
  scenario = "security_dilemma",
  set      = { belief_rule = "ambiguous_signals" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { peace = { min = 0.13, max = 0.22 }, war = { min = 0.28, max = 0.40 } } },
}
