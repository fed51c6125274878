--- Three moves, each beaten by one of the others.
return {
  name  = "rock_paper_scissors",
  title = "Rock, paper, scissors",
  api   = 1,
  model = "matrix",
  turns = 12,

  moves   = { "rock", "paper", "scissors" },
  payoffs = { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } },
  payoff_source = "a win counts 1, a loss -1",

  roles = {
    row    = { actor = "Row", default = "tit_for_tat" },
    column = { actor = "Column", default = "tit_for_tat" },
  },
}
