-- Whoever counts bad news twice comes to the threshold of a strike far more often.
return {
  name     = "bad news that counts twice brings preventive wars",
  scenario = "korea_2017",
  set      = { trust_threshold = 0.95, belief_rule = "good_news_bad_news:bad=2" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.41, max = 0.51 } } },
}
