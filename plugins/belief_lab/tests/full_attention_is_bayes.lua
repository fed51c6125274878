return {
  name     = "without a threshold attention is Bayes' rule",
  scenario = "korea_2017",
  set      = { trust_threshold = 0.95, belief_rule = "sparse_attention:threshold=0" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.15, max = 0.21 } } },
}
