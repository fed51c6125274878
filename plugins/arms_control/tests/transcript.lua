return {
  name     = "cheating, proof, forgiveness, and proof again",
  scenario = "inspections",
  set      = { ["State.type"] = "ambitious" },
  seed     = 2,
  expect   = { outcome = "caught", golden = "golden/inspections.txt" },
}
