-- 1 − Π (1 − .5 (t/44)²), t = 1 … 20: .5354.
return {
  name     = "two who never yield meet disaster as often as the formula says",
  scenario = "brinkmanship",
  with     = { Red = "steady_climber", Blue = "steady_climber" },
  set      = { turns = 20 },
  repeats  = 20000,
  seed     = 1,
  expect   = { shares = { disaster = { min = 0.525, max = 0.546 }, standoff = { min = 0.454, max = 0.475 } } },
}
