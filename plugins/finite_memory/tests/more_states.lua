return {
  name     = "with fifteen it counts for more than it is",
  scenario = "korea_2017",
  with     = { US = "maximum_pressure" },
  set      = { trust_threshold = 0.95, belief_rule = "finite_memory:states=15" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.4, max = 0.51 } } },
}
