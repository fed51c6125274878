--- Libya from the deal of December 2003 to the uprising of 2011.
return {
  name    = "libya_2003_2011",
  title   = "Libya, 2003 to 2011",
  summary = "The United States and Britain (in 2011 with NATO) face a Libya whose programme has got hardly anywhere "
    .. "in thirty years. Relief from sanctions is on offer for giving it up; the promise that goes with it binds "
    .. "nobody. Uprisings are as frequent as they were under this regime. Stylised: chemical weapons, Lockerbie and "
    .. "oil are left out, the coalition is one actor, the uprising knows no date. It explores an argument; it does "
    .. "not predict.",
  question = "Why was the deal of 2003 struck although nothing held the West to it, and what came of that in 2011?",

  api   = 1,
  model = "crisis",
  start = "2003 Q4",
  turn  = "quarter",
  turns = 36,

  sources = {
    "James Fearon, 'The big problem with the North Koreans isn't that we can't trust them. It's that they can't "
      .. "trust us', Monkey Cage, 16 August 2017 ('Just look at Libya')",
    "Statement of Libya's foreign ministry, 19 December 2003 (the programme given up)",
    "IAEA, GOV/2004/12, 20 February 2004 (what the programme was)",
    "Målfrid Braut-Hegghammer, 'Unclear Physics', Cornell 2016 (why it got nowhere)",
    "Bruce Jentleson and Christopher Whytock, 'Who Won Libya?', International Security 30(3), 2005/06 (the bargain)",
    "UN Security Council resolutions 748 (1992), 1506 (2003), 1970 and 1973 (2011)",
  },

  roles = {
    coercer = { actor = "West", type = "opportunist", default = "bargain_of_2003" },
    target  = { actor = "Libya", type = "security_seeker", default = "gaddafi_2003" },
    patron  = { actor = "Russia", default = "abstaining_patron" },
  },

  parameters = {
    stages          = { value = 4, source = "judgement: centrifuges, material, device, deployed force" },
    initial_stage = {
      value  = 1,
      source = "IAEA GOV/2004/12: centrifuges bought and some assembled, no enriched material",
    },
    completion_rate = {
      value  = 0.03,
      source = "judgement, after Braut-Hegghammer 2016: one step in about eight years",
    },
    uprising_hazard = {
      value  = 0.03,
      source = "judgement: five serious challenges in 168 quarters, 1969 to 2011 (1975, 1984, 1993, 1995 to 1998, "
        .. "2011)",
    },
    programme_legitimacy = { value = 0.1, source = "judgement: a secret programme wins nobody over" },
    programme_prestige   = { value = 0.005, source = "judgement: the same" },
    patron_trade_share = {
      value  = 0.1,
      source = "judgement: most of Libya's oil went to Europe, which is the coercer's side",
    },
    collapse_alone = {
      value  = 0.2,
      source = "judgement: in March 2011 the regime's forces stood before Benghazi",
    },
    intervention_cost = {
      value  = 0.04,
      source = "judgement: an air campaign without ground troops, March to October 2011",
    },
    prior_opportunist = {
      value  = 0.6,
      source = "judgement: Iraq had just been invaded, but Libya was told it would be spared",
    },
    prior_resolved       = { value = 0.3, source = "judgement: the same war" },
    pledge_cap           = { value = 0, source = "Fearon 2017: nobody could enforce what was promised in 2003" },
  },
}
