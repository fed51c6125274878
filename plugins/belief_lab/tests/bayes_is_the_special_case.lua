-- good = bad = 1 and no projection is Bayes: korea_2017's own figure without bias, and no preventive war.
return {
  name     = "equal weights are Bayes",
  scenario = "korea_2017",
  set      = { belief_rule = "good_news_bad_news:good=1,bad=1", projection_bias = 0 },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0.01 }, armed_deterrence = { min = 0.63, max = 0.73 } } },
}
