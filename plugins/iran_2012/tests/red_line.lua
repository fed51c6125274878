-- The line deters whoever wants the threshold only, and ends in war or nothing with whoever wants the weapon.
return {
  name     = "a red line fights whoever sprints",
  scenario = "iran_2012",
  with     = { US = "red_line_2012", Iran = "sprint" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { min = 0.25, max = 0.38 }, bomb = { min = 0.2, max = 0.32 } } },
}
