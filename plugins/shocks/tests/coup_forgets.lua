-- What was learnt about the old ruler is forgotten every turn: suspicion never grows, and nobody strikes.
return {
  name     = "coups that make it forget keep suspicion low",
  scenario = "korea_2017",
  events   = { "coup:hazard=1,greedy=0,reset=1" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 } } },
}
