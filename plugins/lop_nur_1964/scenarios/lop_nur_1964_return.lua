--- The same, had Washington backed a return to the mainland.
return {
  name    = "lop_nur_1964_return",
  extends = "lop_nur_1964",
  title   = "China, 1961 to 1966, with a return to the mainland",
  summary = "The same crisis, but Chiang Kai-shek's landing, planned for the unrest of 1962, is cheap to back and "
    .. "likely to succeed: the commitment problem of korea_2017 forty years before Libya. Counterfactual: "
    .. "Washington told Peking in June 1962 that it backed nothing of the kind. It explores; it does not predict.",
  question = "Does China build faster, and is any deal harder, once the United States would help an uprising?",

  api   = 1,
  model = "crisis",

  roles = { coercer = { type = "opportunist" } },

  parameters = {
    collapse_with_intervention = { value = 0.75, source = "counterfactual: as korea_2017" },
    intervention_cost = { value = 0.05, source = "counterfactual: as korea_2017" },
    uprising_hazard   = { value = 0.02, source = "judgement: the famine of 1959 to 1961" },
  },
}
