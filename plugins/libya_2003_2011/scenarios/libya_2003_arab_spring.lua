--- Libya from 2003, with an uprising in the first quarter of 2011.
return {
  name    = "libya_2003_arab_spring",
  extends = "libya_2003_2011",
  title   = "Libya, 2003 to 2011, with the uprising of February 2011",
  summary = "The same crisis, in which the uprising of 2011 comes when it came and for reasons outside the model. "
    .. "What the West then does is left to the model: equation 3. It explores; it does not predict.",
  question = "Given the uprising, how much does the regime's end owe to the deal of 2003?",

  api    = 1,
  model  = "crisis",
  events = { "arab_spring" },

  parameters = {
    uprising_hazard = {
      value  = 0.015,
      source = "judgement: half the historical rate, since the greatest uprising is put in by hand",
    },
  },
}
