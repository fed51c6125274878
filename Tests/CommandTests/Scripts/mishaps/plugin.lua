return {
  name = "mishaps",
  version = "1.0.0",
  api = 1,
  title = "Mishaps",
  description = "A scorer, two events and an observer, small enough to follow by hand.",
  author = "The Standoff developers",
  license = "MIT",
  provides = {
    scorers = { "scorers/stage_count.lua" },
    events = { "events/mishap.lua", "events/quarrel.lua" },
    observers = { "observers/stages.lua" },
    scenarios = { "scenarios/korea_mishaps.lua" },
  },
}
