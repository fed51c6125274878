return {
  name     = "a crisis to the letter",
  scenario = "brinkmanship",
  with     = { Red = "critical_risk", Blue = "nuclear_taboo" },
  seed     = 2,
  expect   = { golden = "golden/brinkmanship.txt" },
}
