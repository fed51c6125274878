--- The repeated game of deadlock: two sides who would rather not cooperate at all.
return {
  name    = "deadlock",
  title   = "Deadlock: no wish to cooperate",
  summary = "Temptation 5 > mutual defection 3 > mutual cooperation 1 > being exploited 0: the prisoner's dilemma "
    .. "with the middle places changed. Defection pays whatever the other does, and both like its outcome better than "
    .. "mutual cooperation, so there is nothing for reciprocity to bring about. In international relations it stands "
    .. "for arms races that both sides want, and for talks held for show. Who reciprocates loses little here and "
    .. "gains nothing; and that nobody cooperates need not be a failure. The numbers are judgement. It explores; it "
    .. "does not predict.",
  question = "How would an observer tell a deadlock from a prisoner's dilemma, if all that is seen is defection?",

  api   = 1,
  model = "matrix",

  sources = {
    "Kenneth Oye 1985, 'Explaining Cooperation under Anarchy: Hypotheses and Strategies', World Politics 38(1): the "
      .. "order of the payoffs",
    "Glenn Snyder and Paul Diesing 1977, Conflict Among Nations: deadlock among the games of crises",
    "George Downs, David Rocke and Randolph Siverson 1985, 'Arms Races and Cooperation', World Politics 38(1)",
  },

  moves   = { "cooperate", "defect" },
  payoffs = { { 1, 0 }, { 5, 3 } },
  payoff_source = "judgement: the order of Oye 1985; the prisoner's dilemma of Axelrod 1980 with 3 and 1 changed over",
  turns   = 200,

  roles = {
    row    = { actor = "Row", default = "tit_for_tat" },
    column = { actor = "Column", default = "best_reply_to_frequency" },
  },

  parameters = {
    noise = { value = 0, source = "judgement: every move is carried out as chosen" },
  },
}
