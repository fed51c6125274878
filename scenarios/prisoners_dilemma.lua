--- The repeated prisoner's dilemma, with the payoffs and the length of Axelrod's first tournament.
return {
  name    = "prisoners_dilemma",
  title   = "Prisoner's dilemma, two hundred times",
  summary = "Temptation 5 > reward 3 > punishment 1 > sucker's payoff 0, and twice the reward is more than temptation "
    .. "and sucker's payoff together: whatever the other does, defection pays more this turn, and both are better off "
    .. "if both cooperate. In international relations it stands for arms races, tariffs and treaties that each side "
    .. "would rather see the other keep. That states are in this game, and not in one of the other four, is itself a "
    .. "claim. Stylised: equal players, two moves, moves seen at once. It explores; it does not predict.",
  question = "If cheating pays every single turn, when does the shadow of the future hold cooperation up?",

  api   = 1,
  model = "matrix",

  sources = {
    "Robert Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution 24(1): payoffs "
      .. "and length of a match (turns)",
    "Anatol Rapoport and Albert Chammah 1965, Prisoner's Dilemma: the names of the payoffs",
    "Glenn Snyder 1971, ''Prisoner's Dilemma' and 'Chicken' Models in International Politics', International Studies "
      .. "Quarterly 15(1)",
  },

  moves   = { "cooperate", "defect" },
  payoffs = { { 3, 0 }, { 5, 1 } },
  payoff_source = "Axelrod 1980",
  turns   = 200,

  roles = {
    row    = { actor = "Row", default = "tit_for_tat" },
    column = { actor = "Column", default = "joss" },
  },

  parameters = {
    noise = { value = 0, source = "Axelrod 1980: every move is carried out as chosen" },
  },
}
