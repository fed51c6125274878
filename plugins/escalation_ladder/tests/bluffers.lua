return {
  name     = "two bluffers wait for each other on rung 9",
  scenario = "brinkmanship",
  with     = { Red = "first_to_blink", Blue = "first_to_blink" },
  repeats  = 2000,
  seed     = 1,
  expect   = { shares = { settled = { max = 0 }, standoff = { min = 0.5 } } },
}
