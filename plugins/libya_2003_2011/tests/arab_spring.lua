-- The uprising in 2011 Q1, after a deal: equation 3 sends the West in.
return {
  name     = "the uprising of 2011 finds a disarmed regime and is joined",
  scenario = "libya_2003_arab_spring",
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { collapse_intervention = { min = 0.7, max = 0.9 }, bomb = { max = 0 } } },
}
