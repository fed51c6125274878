--- The repeated stag hunt, with payoffs that make trust the risky choice.
return {
  name    = "stag_hunt",
  title   = "Stag hunt: trust is the risk",
  summary = "Mutual cooperation 4 > temptation 3 > mutual defection 2 > being left alone 0: nobody gains from letting "
    .. "the other down, and yet defection is safe. Cooperation pays only for whoever expects it with a chance of more "
    .. "than two in three, so the hare is risk-dominant; in the scenario assurance, with the same order, one in three "
    .. "is enough. In international relations it stands for the security dilemma: states that want only to be safe, "
    .. "and arm because they cannot be sure of each other. The numbers are judgement, the order is Jervis's. It "
    .. "explores; it does not predict.",
  question = "Both want the stag. How much must they trust each other to hunt it, and who can bring that about?",

  api   = 1,
  model = "matrix",

  sources = {
    "Robert Jervis 1978, 'Cooperation under the Security Dilemma', World Politics 30(2): the order of the payoffs",
    "Jean-Jacques Rousseau 1755, Discours sur l'origine et les fondements de l'inégalité, part 2: the hunt",
    "John Harsanyi and Reinhard Selten 1988, A General Theory of Equilibrium Selection in Games: risk dominance",
  },

  moves   = { "cooperate", "defect" },
  payoffs = { { 4, 0 }, { 3, 2 } },
  payoff_source = "judgement: the order of Jervis 1978, with a threshold of trust of 2/3",
  turns   = 200,

  roles = {
    row    = { actor = "Row", default = "tit_for_tat" },
    column = { actor = "Column", default = "best_reply_to_frequency" },
  },

  parameters = {
    noise = { value = 0, source = "judgement: every move is carried out as chosen" },
  },
}
