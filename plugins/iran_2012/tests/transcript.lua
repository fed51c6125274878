return {
  name     = "resistance, relief, and a freeze in 2013",
  scenario = "iran_2012",
  seed     = 1,
  expect   = { outcome = "freeze", golden = "golden/iran_2012.txt" },
}
