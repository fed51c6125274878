return {
  name        = "belief_lab",
  version     = "1.0.0",
  api         = 1,
  title       = "Belief rules from the literature",
  description = "Asymmetric updating, ambiguous signals read by belief, and attention only to what is large.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    belief_rules = {
      "belief_rules/good_news_bad_news.lua", "belief_rules/ambiguous_signals.lua", "belief_rules/sparse_attention.lua",
    },
  },
}
