-- A threshold that is never reached: belief stays at the prior, and nobody strikes.
return {
  name     = "who never looks never strikes",
  scenario = "korea_2017",
  set      = { ["US.belief_rule"] = "sparse_attention:threshold=20" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 } } },
}
