-- With all weights at one the rule is Bayes', under which 18% of these matches end in a preventive war.
return {
  name     = "good news and bad news of equal weight are Bayes' rule",
  scenario = "korea_2017",
  set      = { trust_threshold = 0.95, belief_rule = "good_news_bad_news:good=1" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.15, max = 0.21 } } },
}
