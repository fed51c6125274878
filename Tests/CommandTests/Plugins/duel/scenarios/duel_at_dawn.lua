return {
  name = "duel_at_dawn", title = "A duel at dawn", summary = "Two who shoot or not.", question = "Who falls?",
  api = 1, model = "duel", start = "1804-07", turn = "month", turns = 12,
  sources = { "Invented for tests" },
  roles = {
    first  = { actor = "A", type = "from_prior", default = "shy" },
    second = { actor = "B", type = "from_prior", default = "bold" },
  },
}
