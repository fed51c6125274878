return {
  name     = "a red line and a hedger meet in neither war nor bomb",
  scenario = "iran_2012",
  with     = { US = "red_line_2012", Iran = "threshold_hedger" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { status_quo = { min = 0.9, max = 0.97 }, preventive_war = { max = 0 }, bomb = { max = 0 } } },
}
