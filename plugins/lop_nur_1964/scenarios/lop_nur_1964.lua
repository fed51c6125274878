--- The United States and China's programme, from Kennedy's first days to the missile test of October 1966.
return {
  name    = "lop_nur_1964",
  title   = "China's first bomb, 1961 to 1966",
  summary = "The United States thinks it likely that an armed China would coerce its neighbours, and asks itself "
    .. "whether to destroy the programme before it is complete. The Soviet Union is an ally by treaty and a rival "
    .. "in fact. No deal is on offer. Stylised: no Taiwan, no Vietnam, no French bomb; a strike is a war. It "
    .. "explores an argument; it does not predict.",
  question = "Why was the baby not strangled in its cradle: the price of war, the patron's shield, or a bomb that "
    .. "mattered less?",

  api   = 1,
  model = "crisis",
  start = "1961 Q1",
  turn  = "quarter",
  turns = 24,

  sources = {
    "William Burr and Jeffrey Richelson, 'Whether to Strangle the Baby in the Cradle', International Security 25(3), "
      .. "2000/01",
    "John Lewis and Xue Litai, 'China Builds the Bomb', Stanford 1988 (the programme's steps)",
    "Foreign Relations of the United States 1961 to 1963, vol. VII: instructions to Harriman, 15 July 1963 (the "
      .. "sounding of Moscow)",
    "Muhammet Bas and Andrew Coe, 'A Dynamic Theory of Nuclear Proliferation and Preventive War', International "
      .. "Organization 70(4), 2016",
  },

  roles = {
    coercer = { actor = "US", type = "restrained", default = "sounding_out" },
    target  = { actor = "China", type = "security_seeker", default = "quiet_builder" },
    patron  = { actor = "USSR", default = "broken_alliance" },
  },

  parameters = {
    stages = {
      value  = 4,
      source = "judgement: fissile material, test, bomb that an aircraft or missile carries, force",
    },
    initial_stage   = { value = 0, source = "Lewis and Xue 1988: first weapon-grade uranium in January 1964" },
    completion_rate = {
      value  = 0.2,
      source = "judgement, after Lewis and Xue 1988: material January 1964, test October 1964, warhead on a missile "
        .. "October 1966",
    },
    prior_greedy = {
      value  = 0.6,
      source = "judgement: Kennedy's fear of China; Mao's speech in Moscow, November 1957",
    },
    threat_from_security_seeker = {
      value  = 0.003,
      source = "judgement: the State Department's planners thought a small force changed little",
    },
    threat_from_greedy   = { value = 0.045, source = "judgement: Kennedy's view, of the gravest danger of the decade" },
    war_cost             = { value = 1, source = "numeraire" },
    nuclear_war_cost     = { value = 1, source = "judgement: no reach beyond Asia" },
    victory_probability = {
      value  = 0.8,
      source = "judgement: a strike sets the programme back; 'victory' is its end",
    },
    collapse_with_intervention = {
      value  = 0.35,
      source = "judgement: a landing from Taiwan would hardly have prevailed",
    },
    intervention_cost    = { value = 0.15, source = "judgement: the same; refused to Chiang in 1962" },
    programme_prestige   = { value = 0.04, source = "judgement: a great power's bomb" },
    sanction_pain        = { value = 0.02, source = "judgement: an embargo since 1950, little trade left to lose" },
    patron_trade_share   = { value = 0.6, source = "judgement: the Soviet share of its trade, falling" },
    shield_war_cost      = { value = 1.5, source = "judgement: a war with the Soviet Union's ally might not stay one" },
    perceived_attack_hazard = {
      value  = 0.03,
      source = "judgement: nuclear threats in Korea 1953 and over Taiwan 1955 and 1958",
    },
    projection_bias      = { value = 0.4, source = "judgement: Washington hardly saw itself as China's threat" },
    ["US.act_rate_high"] = {
      value  = 0.65,
      source = "judgement: a great power would build one whatever it wanted, so building says little",
    },
    ["US.act_rate_low"]  = { value = 0.55, source = "judgement: the same" },
    pledge_cap           = { value = 0, source = "judgement: no relations, no treaty, no guarantor" },
  },
}
