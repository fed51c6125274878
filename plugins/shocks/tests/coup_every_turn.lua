-- A coup every turn, and every ruler greedy: the coercer faces a greedy weapon, which costs it twice as much.
return {
  name     = "a coup that brings a greedy ruler makes the same weapon cost more",
  scenario = "korea_2017",
  events   = { "coup:hazard=1,greedy=1,reset=0" },
  repeats  = 1000,
  seed     = 1,
  expect   = { payoffs = { US = { min = -1.4, max = -1.1 } } },
}
