-- The mechanism of korea_2017's preventive war is bad news: an observer who does not count it never strikes.
return {
  name     = "who does not hear bad news never strikes",
  scenario = "korea_2017",
  set      = { ["US.belief_rule"] = "good_news_bad_news:bad=0" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 } } },
}
