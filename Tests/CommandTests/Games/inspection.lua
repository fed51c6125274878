--- An inspector, and a state that may cheat on a treaty: different moves, two against three.
return {
  name  = "inspection",
  title = "Inspection of a treaty",
  api   = 1,
  model = "matrix",
  turns = 10,

  moves = { row = { "trust", "inspect" }, column = { "comply", "cheat_little", "cheat_much" } },
  payoffs = {
    { { 3, 3 }, { 1, 4 }, { -2, 6 } },
    { { 2, 3 }, { 2, 0 }, { 1, -5 } },
  },
  payoff_source = "judgement",

  roles = {
    row    = { actor = "Inspector", default = "tit_for_tat" },
    column = { actor = "State", default = "tit_for_tat" },
  },
}
