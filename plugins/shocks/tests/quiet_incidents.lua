return {
  name     = "an event of no chance changes nothing",
  scenario = "korea_2017",
  events   = { "border_incident:hazard=0,tension=0" },
  repeats  = 2000,
  seed     = 1,
  expect   = {
    shares = { armed_deterrence = { min = 0.56, max = 0.64 }, preventive_war = { min = 0.07, max = 0.13 } },
  },
}
