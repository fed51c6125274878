return {
  name     = "Moscow would not stand aside, and the weapon comes",
  scenario = "lop_nur_1964",
  seed     = 1,
  expect   = { outcome = "armed_deterrence", golden = "golden/lop_nur_1964.txt" },
}
