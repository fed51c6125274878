return {
  name     = "a step at a time",
  scenario = "korea_2017",
  with     = { US = "maximum_pressure" },
  set      = { trust_threshold = 0.95, belief_rule = "finite_memory:states=15" },
  seed     = 3,
  expect   = { golden = "golden/korea_2017.txt" },
}
