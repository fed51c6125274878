--- Libya in 2003 with a programme as far on as North Korea's in 2017: a counterfactual.
return {
  name    = "libya_2003_advanced",
  extends = "libya_2003_2011",
  title   = "Libya, 2003, with an advanced programme",
  summary = "The same actors, the same offer, the same promise; but the programme stands two steps from a deployed "
    .. "force, moves at North Korea's pace of 2017, and is as popular at home. What is asked for is then worth "
    .. "having. A counterfactual. It explores; it does not predict.",
  question = "Would the deal of 2003 have been struck with somebody who had something to give up?",

  api   = 1,
  model = "crisis",

  parameters = {
    initial_stage        = { value = 2, source = "counterfactual: as korea_2017" },
    completion_rate      = { value = 0.35, source = "counterfactual: as korea_2017" },
    programme_legitimacy = { value = 0.7, source = "counterfactual: as korea_2017" },
    programme_prestige   = { value = 0.02, source = "counterfactual: as korea_2017" },
  },
}
