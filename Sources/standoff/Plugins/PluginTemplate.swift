import ArgumentParser
import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// The files of a new plugin. They are whole: the plugin checks, plays and passes its tests as it stands.
struct PluginTemplate {
  /// What a new plugin may have besides a scenario and a strategy.
  enum Addition: String, ExpressibleByArgument, CaseIterable {
    case scorer, event, observer, model, beliefRule = "belief_rule"

    /// As the contracts of hooks call it; nil for a model.
    var hook: HookContract.Kind? { HookContract.Kind(rawValue: rawValue) }
  }

  let name: String
  let additions: [Addition]

  /// Paths within the folder, and texts.
  var files: [(path: String, text: String)] {
    var files = [
      ("plugin.lua", manifest), ("README.md", Self.readme(name)), ("CHANGELOG.md", Self.changelog),
      ("scenarios/\(name)_scenario.lua", Self.scenario(name)), ("strategies/\(name)_policy.lua", Self.strategy(name)),
      ("tests/first.lua", Self.test(name)),
    ]
    for kind in Addition.allCases where additions.contains(kind) {
      guard let hook = kind.hook else {
        files += model
        continue
      }
      guard let text = HookTemplate.text(name: "\(name)_\(kind.rawValue)", kind: hook, model: CrisisSchema.model) else { continue }
      files.append(("\(hook.provision.rawValue)/\(name)_\(kind.rawValue).lua", text))
      if let test = Self.test(name, of: hook) { files.append(("tests/\(kind.rawValue).lua", test)) }
    }
    return files
  }

  /// A model with a scenario, its strategies and a test.
  private var model: [(String, String)] {
    let strategies = ModelTemplate.roles.map { "\(name)_\($0)" }
    return [
      ("models/\(name)_model.lua", ModelTemplate.text(name: "\(name)_model")),
      (
        "scenarios/\(name)_conflict.lua",
        ModelTemplate.scenario(name: "\(name)_conflict", model: "\(name)_model", strategies: strategies)
      ),
    ]
      + zip(ModelTemplate.roles, strategies).map { role, strategy in
        ("strategies/\(strategy).lua", ModelTemplate.strategy(name: strategy, model: "\(name)_model", role: role))
      }
      + [
        (
          "tests/model.lua",
          """
          -- The weak bear whatever is asked of them.
          return {
            name     = "no war with the weak",
            scenario = "\(name)_conflict",
            set      = { ["South.type"] = "weak" },
            repeats  = 50,
            seed     = 1,
            expect   = { shares = { war = { max = 0 } } },
          }

          """
        )
      ]
  }

  private static func test(_ name: String, of hook: HookContract.Kind) -> String? {
    switch hook {
    case .scorer:
      """
      -- A war costs everybody the scorer's loss: here so much that the mean shows it.
      return {
        name     = "the scorer makes wars dear",
        scenario = "\(name)_scenario",
        score    = "\(name)_scorer:loss=1000",
        repeats  = 200,
        seed     = 1,
        expect   = { payoffs = { US = { max = -20 } } },
      }

      """
    case .event:
      """
      -- Every turn the coercer comes to suspect the target more.
      return {
        name     = "the event makes for war",
        scenario = "\(name)_scenario",
        with     = { US = "maximum_pressure" },
        events   = { "\(name)_event:hazard=1" },
        repeats  = 200,
        seed     = 1,
        expect   = { shares = { war = { min = 0.5 } } },
      }

      """
    case .beliefRule:
      """
      -- Who never learns anything bad about the other never strikes first; by the usual rule somebody does.
      return {
        name     = "the rule is in force",
        scenario = "\(name)_scenario",
        with     = { US = "maximum_pressure" },
        set      = { belief_rule = "\(name)_belief_rule:inertia=1" },
        repeats  = 200,
        seed     = 1,
        expect   = { shares = { preventive_war = { max = 0 } } },
      }

      """
    case .observer: nil
    }
  }

  /// The manifest's lists, one a line.
  private var provides: String {
    var scenarios = ["\(name)_scenario"]
    var strategies = ["\(name)_policy"]
    if additions.contains(.model) {
      scenarios.append("\(name)_conflict")
      strategies += ModelTemplate.roles.map { "\(name)_\($0)" }
    }
    var lists = [("scenarios", scenarios), ("strategies", strategies)]
    for kind in Addition.allCases where additions.contains(kind) { lists.append(("\(kind.rawValue)s", ["\(name)_\(kind.rawValue)"])) }
    let width = lists.map(\.0.count).max() ?? 0
    return lists.map { list, names in
      let files = names.map { "\"\(list)/\($0).lua\"" }.joined(separator: ", ")
      return "    \(list.padding(toLength: max(width, 10), withPad: " ", startingAt: 0)) = { \(files) },"
    }.joined(separator: "\n")
  }

  private var manifest: String {
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
    \(provides)
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
