-- Relief that is worth having, to a government that will take it: a freeze more often than anything else.
return {
  name     = "sanctions, relief and a new government end in a freeze",
  scenario = "iran_2012",
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { freeze = { min = 0.88, max = 0.96 }, bomb = { max = 0 } } },
}
