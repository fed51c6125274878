-- A defector a turn who always tells the truth about a security seeker takes the ground from under preventive war.
return {
  name     = "defectors who tell the truth end preventive war",
  scenario = "korea_2017",
  events   = { "defector:hazard=1,candour=0.99" },
  repeats  = 500,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0.01 } } },
}
