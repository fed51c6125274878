return {
  name     = "bad news that counts half takes nearly all of them away",
  scenario = "korea_2017",
  set      = { trust_threshold = 0.95, belief_rule = "good_news_bad_news:good=1,bad=0.5" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0.04 } } },
}
