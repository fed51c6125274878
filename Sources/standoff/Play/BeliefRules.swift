import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting
import StandoffTournament

/// The belief rules of a scenario that are none of the built-in ones; made once, and kept: each match finds them as they were
/// made.
struct BeliefRules {
  /// A rule at work, and whose it is.
  private struct Use {
    let role: Int
    let actor: String
    let entry: HookCatalog.Entry
    let rule: ScriptedBeliefRule
  }

  private let uses: [Use]
  private let roles: Int

  /// Finds and makes all that the scenario names.
  /// - Throws: an ``InputError`` for a name or a setting that is wrong, a ``Fault`` for a faulty file.
  init(_ assembly: Assembly, scenario: Scenario, seed: UInt64, limits: LuaLimits) throws {
    let catalog = HookCatalog(assembly)
    let factory = HookFactory(scenario: scenario, hashSeed: seed, limits: limits)
    roles = scenario.schema.roles.count
    uses = try scenario.customRules.enumerated().compactMap { role, rule in
      guard let rule else { return nil }
      let entry = try catalog.entry(rule.text, as: .beliefRule, scenario: scenario, seed: seed, limits: limits)
      let made = try factory.beliefRule(entry.reading, role: role, settings: entry.settings)
      return Use(role: role, actor: scenario.seats[role].actor, entry: entry, rule: made)
    }
  }

  /// Those that a bad value may have to be found in.
  var checkable: [any CheckableHook] { uses.map(\.rule) }

  /// Plugins from which a rule is in use.
  var plugins: [PluginShelf.Plugin] { uses.compactMap(\.entry.owner) }

  /// Brings them into a game of the scenario.
  func join(_ game: any Game) {
    if uses.isEmpty { return }
    guard let learning = game as? any LearningGame else { fatalError("a scenario's model takes the rules that it names") }
    var rules = [(any CustomBeliefRule)?](repeating: nil, count: roles)
    for use in uses { rules[use.role] = use.rule }
    learning.beliefs = BeliefDesk(rules)
  }

  /// A role's rule; nil for a built-in one.
  func rule(of role: Int) -> ScriptedBeliefRule? { uses.first { $0.role == role }?.rule }

  /// A role's rule as tables call it, without the path of a file; nil for a built-in one.
  func text(of role: Int) -> String? { uses.first { $0.role == role }?.entry.text }

  /// Their files, each once, for the copies in a run folder.
  var sources: [(name: String, source: RunDescription.Source)] {
    var sources: [(name: String, source: RunDescription.Source)] = []
    for use in uses {
      let source = use.entry.reading.source
      let name = "belief rule \(use.rule.name)"
      let files = [(name, source.file, source.bytes)]
        + source.modules.map { ("\(name)'s module \($0.name)", $0.file, $0.bytes) }
      for (name, file, bytes) in files where !sources.contains(where: { $0.name == name && $0.source.path == file }) {
        sources.append((name, RunDescription.Source(path: file, bytes: bytes)))
      }
    }
    return sources
  }

  /// What fixes the figures of a run: each observer's rule with its settings, and its files.
  var conditions: [TournamentPlan.Condition] {
    uses.flatMap { use in
      let source = use.entry.reading.source
      let name = "\(use.actor)'s belief rule \(use.rule.name)"
      return [
        TournamentPlan.Condition("\(use.actor).belief_rule", use.entry.text),
        TournamentPlan.Condition("SHA-256 of \(name)", SHA256.hex(of: source.bytes)),
      ]
        + source.modules.map {
          TournamentPlan.Condition("SHA-256 of the module \($0.name) of \(name)", SHA256.hex(of: $0.bytes))
        }
    }
  }
}
