-- The same offer to a programme that is nearly done: refused, and the bomb is built.
return {
  name     = "an advanced programme is not for sale for a promise",
  scenario = "libya_2003_advanced",
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { deal = { max = 0 }, bomb = { min = 0.62, max = 0.74 } } },
}
