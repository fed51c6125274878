-- 1 − Π (1 − .1 t/44), t = 1 … 30: .6611.
return {
  name     = "the same with another risk",
  scenario = "brinkmanship",
  with     = { Red = "steady_climber", Blue = "mirror" },
  set      = { risk_top = 0.1, risk_shape = 1 },
  repeats  = 20000,
  seed     = 2,
  expect   = { shares = { disaster = { min = 0.65, max = 0.672 } } },
}
