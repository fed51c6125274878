-- If every turn costs a stage, nothing is ever completed.
return {
  name     = "a programme whose tests always fail arms nobody",
  scenario = "korea_2017",
  events   = { "failed_test:chance=1" },
  repeats  = 500,
  seed     = 1,
  expect   = { shares = { bomb = { max = 0.02 } } },
}
