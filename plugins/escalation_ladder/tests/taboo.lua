-- 1 − Π (1 − .5 (t/44)²), t = 1 … 21: .5884; the rest settles.
return {
  name     = "a nuclear taboo yields to a steady climber once it has passed rung 20",
  scenario = "brinkmanship",
  with     = { Red = "steady_climber", Blue = "nuclear_taboo" },
  repeats  = 20000,
  seed     = 3,
  expect   = { shares = { challenger_prevails = { min = 0.4, max = 0.423 }, standoff = { max = 0 }, disaster = { min = 0.577, max = 0.6 } } },
}
