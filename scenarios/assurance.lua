--- The repeated assurance game: a stag hunt in which a little trust is enough.
return {
  name    = "assurance",
  title   = "Assurance: a little trust is enough",
  summary = "Mutual cooperation 4 > temptation 2 > mutual defection 1 > being left alone 0: the order of the stag "
    .. "hunt, but cooperation pays for whoever expects it with a chance of more than one in three, where stag_hunt "
    .. "asks for two in three. Cooperation is the better equilibrium and the less risky one. In international "
    .. "relations it stands for partners with a common aim, an alliance or a standard, who need to know only that the "
    .. "other has not given up. Both games are called assurance in the literature; to keep the name for the easy one "
    .. "is this program's choice. The numbers are judgement. It explores; it does not predict.",
  question = "If hardly any trust is needed, what can still keep two partners apart: slips, suspicion, or a bad start?",

  api   = 1,
  model = "matrix",

  sources = {
    "Amartya Sen 1967, 'Isolation, Assurance and the Social Rate of Discount', Quarterly Journal of Economics 81(1): "
      .. "the name",
    "Robert Jervis 1978, 'Cooperation under the Security Dilemma', World Politics 30(2): the order of the payoffs",
    "Andrew Kydd 2005, Trust and Mistrust in International Relations: the assurance game between states",
  },

  moves   = { "cooperate", "defect" },
  payoffs = { { 4, 0 }, { 2, 1 } },
  payoff_source = "judgement: the order of Jervis 1978, with a threshold of trust of 1/3",
  turns   = 200,

  roles = {
    row    = { actor = "Row", default = "tit_for_tat" },
    column = { actor = "Column", default = "best_reply_to_frequency" },
  },

  parameters = {
    noise = { value = 0, source = "judgement: every move is carried out as chosen" },
  },
}
