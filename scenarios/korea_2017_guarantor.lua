--- The crisis of 2017 with somebody who can hold the United States to its word.
return {
  name    = "korea_2017_guarantor",
  extends = "korea_2017",
  title   = "Korea, summer 2017, with a guarantor",
  summary = "The same crisis, but a pledge can be made costly to break: by treaty, by a third party, by troops moved. "
    .. "How costly is up to the offer. There was no such guarantor in 2017: this is the counterfactual that the "
    .. "argument turns on. It explores; it does not predict.",
  question = "If the United States could bind itself, would the North disarm, and what would both sides get?",

  api   = 1,
  model = "crisis",

  parameters = {
    pledge_cap = { value = 1e9, source = "counterfactual to Fearon 2017: no limit to what a guarantor can enforce" },
  },
}
