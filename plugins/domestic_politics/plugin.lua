return {
  name        = "domestic_politics",
  version     = "1.0.0",
  api         = 1,
  title       = "Other yardsticks for the crisis model",
  description = "Scores for leaders who answer at home, for lives lost and for allies; and an observer of tension.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    scorers   = { "scorers/audience_costs.lua", "scorers/lives.lua", "scorers/alliance.lua" },
    observers = { "observers/tension.lua" },
  },
}
