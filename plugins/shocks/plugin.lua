return {
  name        = "shocks",
  version     = "1.0.0",
  api         = 1,
  title       = "Shocks from outside the crisis",
  description = "A coup, a defector, a test gone wrong, a change of administration, an incident at the border.",
  author      = "The Standoff developers",
  license     = "MIT",
  requires    = { standoff = ">=0.1" },
  provides    = {
    events = {
      "events/coup.lua", "events/defector.lua", "events/failed_test.lua", "events/new_administration.lua",
      "events/border_incident.lua",
    },
  },
}
