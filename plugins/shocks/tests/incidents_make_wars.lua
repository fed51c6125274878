return {
  name     = "an incident that is always a war is a war in the first turn",
  scenario = "korea_2017",
  events   = { "border_incident:hazard=1,war=1" },
  repeats  = 200,
  seed     = 1,
  expect   = { shares = { inadvertent_war = { min = 0.9 } } },
}
