-- With G_R = 0 a restrained coercer joins hardly any uprising: if every turn elects one, interventions end.
return {
  name     = "an administration that gains nothing by it does not intervene",
  scenario = "korea_2017",
  set      = { restrained_gain = 0, uprising_hazard = 0.05 },
  events   = { "new_administration:first=1,term=1,turnover=1,opportunist=0" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { collapse_intervention = { max = 0.03 } } },
}
