--- The Korean crisis of summer 2017, under anarchy.
return {
  name    = "korea_2017",
  title   = "Korea, summer 2017",
  summary = "The United States faces a North Korea two steps from a deployed nuclear ICBM; China is the North's patron. "
    .. "The North wants safety above all; the United States would help the regime's fall if an uprising came, and "
    .. "nobody can hold it to a promise not to. Stylised: one programme of four stages in a fixed order, turns of "
    .. "a quarter, South Korea and Japan as one number, war as one lottery. Most parameters are judgement. It "
    .. "explores an argument; it does not predict.",
  question = "If the North only wants safety and the United States only wants not to be threatened, why is there no "
    .. "deal, and what do threats, restraint and offers change?",

  api   = 1,
  model = "crisis",
  start = "2017 Q3",
  turn  = "quarter",

  sources = {
    "James Fearon, 'The big problem with the North Koreans isn't that we can't trust them. It's that they can't "
      .. "trust us', Monkey Cage, 16 August 2017",
    "Defense Intelligence Agency, estimate reported on 25 July 2017: a reliable nuclear ICBM in 2018 "
      .. "(completion_rate)",
    "38 North, October 2017: 0.4 to 2.1 million dead in a nuclear attack on Seoul and Tokyo (nuclear_war_cost)",
  },

  roles = {
    coercer = { actor = "US", type = "opportunist", default = "maximum_pressure" },
    target  = { actor = "DPRK", type = "security_seeker", default = "rational" },
    patron  = { actor = "China", default = "mild_pressure" },
  },

  profiles = {
    { name = "pressure", summary = "Maximum pressure on a North that does what is best for it.",
      coercer = "maximum_pressure", target = "rational", patron = "mild_pressure" },
    { name = "unpledged_offer", summary = "A grand bargain that nobody guarantees, to the same North.",
      coercer = "grand_bargain", target = "rational", patron = "mild_pressure" },
  },

  parameters = {
    pledge_cap = {
      value  = 0,
      source = "Fearon 2017: anarchy, 'no power above states that can enforce agreements they make with each other'",
    },
  },
}
