return {
  name        = "iran_2012",
  version     = "1.0.0",
  api         = 1,
  title       = "Iran, 2011 to 2015",
  description = "Sanctions, the red line of September 2012, hedging below it, and the freeze of November 2013.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    scenarios  = { "scenarios/iran_2012.lua" },
    strategies = {
      "strategies/dual_track.lua", "strategies/red_line_2012.lua", "strategies/zero_enrichment.lua",
      "strategies/rouhani_2013.lua", "strategies/threshold_hedger.lua",
      "strategies/reluctant_sanctioner.lua",
    },
  },
}
