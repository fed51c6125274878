/// The files of a new plugin. They are whole: the plugin checks, plays and passes its test as it stands.
enum PluginTemplate {
  /// Paths within the folder, and texts.
  static func files(name: String) -> [(path: String, text: String)] {
    [
      ("plugin.lua", manifest(name)), ("README.md", readme(name)), ("CHANGELOG.md", changelog),
      ("scenarios/\(name)_scenario.lua", scenario(name)), ("strategies/\(name)_policy.lua", strategy(name)),
      ("tests/first.lua", test(name)),
    ]
  }

  private static func manifest(_ name: String) -> String {
    """
    return {
      name        = "\(name)",
      version     = "0.1.0",
      api         = 1,
      title       = "Say here in a few words what it is",
      description = "Say here in a sentence or two what it brings, and what for.",
      author      = "Your Name",
      license     = "MIT",
      requires    = { standoff = ">=0.1" },

      -- Everything that others may use by name, a file each; the name is the file's. There may also be scorers, events,
      -- observers, belief_rules and models.
      provides = {
        scenarios  = { "scenarios/\(name)_scenario.lua" },
        strategies = { "strategies/\(name)_policy.lua" },
      },
    }

    """
  }

  private static func scenario(_ name: String) -> String {
    """
    --- Say here in one sentence which crisis this is.
    return {
      name     = "\(name)_scenario",
      api      = 1,
      extends  = "korea_2017",   -- take everything from it, then override
      title    = "A crisis of my own",
      summary  = "Say here what happened, and what is stylised. It explores an argument; it does not predict.",
      question = "What do you want to know?",
      sources  = { "Author, title, year" },
      roles = {
        coercer = { default = "\(name)_policy" },
      },
      -- Every parameter: standoff list parameters \(name)_scenario
      parameters = {
        uprising_hazard = { value = 0.02, source = "judgement: twice as restless as Korea" },
      },
    }

    """
  }

  private static func strategy(_ name: String) -> String {
    """
    --- Full sanctions, and a threat that ends with the programme's last stage.
    --- Source: invented for contrast.
    return {
      name   = "\(name)_policy",
      api    = 1,
      model  = "crisis",
      role   = "coercer",
      params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },

      posture = function(view, act, me)
        act.sanctions = 1
        if view.stage < view.stages then act.threat = me.params.threat end
      end,
    }

    """
  }

  private static func test(_ name: String) -> String {
    """
    -- What must stay true of this plugin: standoff plugin test ./\(name)
    return {
      name     = "the bomb comes more often than not",
      scenario = "\(name)_scenario",
      repeats  = 200,
      seed     = 1,
      expect   = { shares = { bomb = { min = 0.5, max = 1 } } },
    }

    """
  }

  private static func readme(_ name: String) -> String {
    """
    # \(name)

    What it is, in a paragraph; which sources it rests on; what it leaves out. It explores an argument and does not predict.

    ```sh
    standoff run \(name)_scenario --plugins . --seed 1
    standoff plugin test .
    ```

    """
  }

  private static let changelog = """
    # Changelog

    ## 0.1.0

    - The first version.

    """
}
