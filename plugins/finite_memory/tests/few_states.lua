-- Under Bayes' rule 18% of these matches end in a preventive war.
return {
  name     = "with few states weak evidence is never learnt",
  scenario = "korea_2017",
  with     = { US = "maximum_pressure" },
  set      = { trust_threshold = 0.95, belief_rule = "finite_memory" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 } } },
}
