return {
  name = "duel", version = "1.0.0", api = 1, title = "A duel", description = "Small, and with a bit of everything.",
  native = "lib/duel",
  author = "Tests", license = "MIT",
  provides = {
    models = { "models/duel.lua" }, scenarios = { "scenarios/duel_at_dawn.lua" },
    strategies = { "strategies/shy.lua", "strategies/bold.lua" }, scorers = { "scorers/wounds.lua" },
  },
}
