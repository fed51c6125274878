--- The crisis over Iran's enrichment, from the IAEA's report of November 2011 to the agreement of July 2015.
return {
  name    = "iran_2012",
  title   = "Iran, 2011 to 2015",
  summary = "The United States and its partners, among them an Israel that draws a line, face an Iran that enriches "
    .. "to 20% and may want the option more than the weapon; Russia votes for sanctions and dilutes them. Stylised: "
    .. "five stages in a fixed order, one coercer where two argued with each other, an agreement that is a freeze "
    .. "and nothing else. It explores an argument; it does not predict.",
  question = "What kept Iran below the line: the line, the price of sanctions, or that it wanted no more than the "
    .. "threshold?",

  api   = 1,
  model = "crisis",
  start = "2011 Q4",
  turn  = "quarter",
  turns = 20,

  sources = {
    "IAEA, GOV/2011/65, 8 November 2011 (the programme's possible military dimensions)",
    "Benjamin Netanyahu at the UN General Assembly, 27 September 2012 (the red line)",
    "Joint Plan of Action, Geneva, 24 November 2013; Joint Comprehensive Plan of Action, Vienna, 14 July 2015",
    "Ariel Levite, 'Never Say Never Again', International Security 27(3), 2002/03 (nuclear hedging)",
  },

  roles = {
    coercer = { actor = "US", type = "restrained", default = "dual_track" },
    target  = { actor = "Iran", type = "security_seeker", default = "rouhani_2013" },
    patron  = { actor = "Russia", default = "reluctant_sanctioner" },
  },

  parameters = {
    stages = {
      value  = 5,
      source = "judgement: enrichment, 20%, a weapon's worth of 20%, weapon-grade and device, force",
    },
    initial_stage   = { value = 2, source = "enrichment since 2006, to 20% since February 2010 (IAEA)" },
    completion_rate = {
      value  = 0.17,
      source = "Netanyahu, 27 September 2012: the line reached 'by next spring, at most by next summer'; about six "
        .. "quarters",
    },
    detection_rate  = { value = 0.8, source = "judgement: daily access of inspectors under the Joint Plan of Action" },
    sanction_pain = {
      value  = 0.12,
      source = "judgement: oil embargo and banking sanctions of 2012 hurt more than Korea's",
    },
    uprising_hazard = { value = 0.01, source = "judgement: one great challenge, in 2009, in thirty years" },
    collapse_with_intervention = { value = 0.55, source = "judgement: a larger country than Libya" },
    intervention_cost = { value = 0.08, source = "judgement: the same; in June 2009 nobody intervened" },
    restrained_gain   = { value = 0.1, source = "judgement: Washington's wish for talks was not the opportunist's" },
    prior_opportunist = { value = 0.6, source = "judgement: 1953, and Libya in 2011, were remembered" },
    prior_greedy      = { value = 0.4, source = "judgement: between Washington's view and Jerusalem's" },
    prior_resolved    = { value = 0.2, source = "judgement: Iraq 1981 and Syria 2007 were struck, Iran was not" },
    patron_trade_share = {
      value  = 0.2,
      source = "judgement: the coercer's financial sanctions reached most of the trade",
    },
    inducement_cost   = { value = 0.05, source = "judgement: relief releases Iran's own money; its cost is political" },
    pledge_cap = {
      value  = 0.03,
      source = "judgement: an agreement of executives, without a treaty's cost of leaving it",
    },
  },
}
