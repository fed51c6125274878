-- One match to the letter: the deal in the first turn, the uprising years later, the intervention.
return {
  name     = "the deal, the uprising, the intervention",
  scenario = "libya_2003_2011",
  seed     = 1,
  expect   = { outcome = "collapse_intervention", golden = "golden/libya_2003_2011.txt" },
}
