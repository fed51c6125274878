--- Two blocs and a stake that each says is worth a war. Stylised: no third party, no crisis but this one.
return {
  name    = "brinkmanship",
  title   = "Brinkmanship on Kahn's ladder",
  summary = "Two blocs climb Kahn's ladder over a stake. Whether the other is resolute neither knows; what each does "
    .. "tells something. The higher they stand, the likelier is a war that nobody chose. Stylised; it explores and does "
    .. "not predict.",
  question = "Does the one who risks more prevail, and how often does the ladder give way first?",

  api   = 1,
  model = "escalation_ladder",
  start = "1961-08",
  turn  = "month",
  turns = 30,

  sources = {
    "Herman Kahn, On Escalation: Metaphors and Scenarios, 1965",
    "Thomas Schelling, Arms and Influence, 1966, ch. 3",
    "Robert Powell, Nuclear Deterrence Theory: The Search for Credibility, 1990",
    "Glenn Snyder and Paul Diesing, Conflict Among Nations, 1977 (critical risk)",
  },

  roles = {
    challenger = { actor = "Red", type = "from_prior", default = "critical_risk" },
    defender   = { actor = "Blue", type = "from_prior", default = "critical_risk" },
  },
}
