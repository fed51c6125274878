-- What arrives in small pieces is attended to late: by then the programme is often complete.
return {
  name     = "sparse attention halves the preventive wars",
  scenario = "korea_2017",
  set      = { trust_threshold = 0.95, belief_rule = "sparse_attention" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.065, max = 0.12 } } },
}
