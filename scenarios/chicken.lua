--- The repeated game of chicken: a crisis in which the worst is that nobody gives way.
return {
  name    = "chicken",
  title   = "Chicken: who gives way?",
  summary = "Temptation 4 > both give way 3 > giving way alone 1 > nobody gives way 0: the order of the prisoner's "
    .. "dilemma with its last two places changed. The best answer to defection is to cooperate, so whoever is "
    .. "believed to stand firm wins, and both have reason to seem reckless. In international relations it stands for "
    .. "brinkmanship: Berlin, Cuba, a crisis between nuclear powers. A crash costs one turn here and can be repeated, "
    .. "which a war cannot; what is left is the contest over a reputation for standing firm. The numbers are "
    .. "judgement. It explores; it does not predict.",
  question = "What does a reputation for standing firm bring, and what when the other has one too?",

  api   = 1,
  model = "matrix",

  sources = {
    "Thomas Schelling 1966, Arms and Influence, chapter 3: the manipulation of risk",
    "Anatol Rapoport and Albert Chammah 1966, 'The Game of Chicken', American Behavioral Scientist 10(3)",
    "Glenn Snyder 1971, ''Prisoner's Dilemma' and 'Chicken' Models in International Politics', International Studies "
      .. "Quarterly 15(1): the order of the payoffs",
  },

  moves   = { "cooperate", "defect" },
  payoffs = { { 3, 1 }, { 4, 0 } },
  payoff_source = "judgement: the order of Snyder 1971",
  turns   = 200,

  roles = {
    row    = { actor = "Row", default = "bully" },
    column = { actor = "Column", default = "tit_for_tat" },
  },

  parameters = {
    noise = { value = 0, source = "judgement: every move is carried out as chosen" },
  },
}
