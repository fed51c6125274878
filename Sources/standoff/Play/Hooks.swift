import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting
import StandoffTournament

/// The scorer, the events, the observers and the belief rules of a run that are none of the program's own; made once, and kept: each match finds them as they were made.
struct Hooks {
  /// Who gives the payoffs; nil for the model.
  let scorer: ScriptedScorer?
  let observers: [ScriptedObserver]
  let events: [ScriptedEvent]
  private let entries: [HookCatalog.Entry]
  /// The scenario's belief rules that are none of the built-in ones.
  let rules: BeliefRules

  /// The scorer as tables call it.
  var scorerName: String? { entries.first { $0.contract.kind == .scorer }?.text }

  /// Those that a bad value may have to be found in.
  var checkable: [any CheckableHook] { (scorer.map { [$0] } ?? []) as [any CheckableHook] + events + observers + rules.checkable }

  /// Plugins from which something is in use.
  var plugins: [PluginShelf.Plugin] { entries.compactMap(\.owner) + rules.plugins }

  /// Finds and makes all that the command line names, and the scenario's events.
  /// - Throws: an ``InputError`` for a name or a setting that is wrong, a ``Fault`` for a faulty file.
  init(_ options: HookOptions, _ assembly: Assembly, scenario: Scenario, seed: UInt64, limits: LuaLimits) throws {
    let catalog = HookCatalog(assembly)
    let factory = HookFactory(scenario: scenario, hashSeed: seed, limits: limits)
    func entry(_ text: String, _ kind: HookContract.Kind) throws -> HookCatalog.Entry {
      try catalog.entry(text, as: kind, scenario: scenario, seed: seed, limits: limits)
    }
    let scorers = try options.score.map { [try entry($0, .scorer)] } ?? []
    let named = try options.event.map { try entry($0, .event) }
    // What the command line says of an event of the scenario's counts.
    let own = try scenario.events.map { try entry($0, .event) }
      .filter { own in !named.contains { $0.contract.name == own.contract.name } }
    let watching = try options.observe.map { try entry($0, .observer) }
    for group in [own + named, watching] { try Self.checkNames(group) }
    scorer = try scorers.first.map { try factory.scorer($0.reading, settings: $0.settings) }
    events = try (own + named).map { try factory.event($0.reading, settings: $0.settings) }
    observers = try watching.map { try factory.observer($0.reading, settings: $0.settings) }
    entries = scorers + own + named + watching
    rules = try BeliefRules(assembly, scenario: scenario, seed: seed, limits: limits)
  }

  /// A name stands for a stream of chance and for files.
  private static func checkNames(_ entries: [HookCatalog.Entry]) throws(InputError) {
    for (index, entry) in entries.enumerated() {
      let contract = entry.contract
      if entries[..<index].contains(where: { $0.contract.name == contract.name }) {
        throw InputError("two \(contract.kind.rawValue)s are called \(contract.name); each may be there once")
      }
    }
  }

  /// A game with the events and the belief rules, and with the scorer where its payoffs are wanted.
  func game(_ model: ModelDefinition, _ scenario: Scenario, isScored: Bool = true) -> any Game {
    let game = model.makeGame(scenario)
    rules.join(game)
    if !events.isEmpty, let schema = scenario.schema.events {
      guard let eventful = game as? any EventfulGame else { fatalError("a model that names events has a place for them") }
      eventful.events = EventDesk(schema, events)
    }
    guard isScored, let scorer else { return game }
    return ScoredGame(game, scorer: scorer)
  }

  /// The result with the scorer's payoffs, where there is one.
  func scored(
    _ result: MatchResult, turns: [Double], _ schema: ModelSchema, seed: UInt64, repetition: UInt64
  ) throws(Fault) -> MatchResult {
    guard let scorer else { return result }
    return try scorer.scored(
      result, turns: turns, width: schema.series.count, roles: schema.roles.count, seed: seed, repetition: repetition)
  }

  /// Their files, for the copies in a run folder.
  var sources: [(name: String, source: RunDescription.Source)] {
    entries.flatMap { entry in
      let source = entry.reading.source
      let name = "\(entry.contract.kind.rawValue) \(entry.contract.name)"
      return [(name, RunDescription.Source(path: source.file, bytes: source.bytes))]
        + source.modules.map { ("\(name)'s module \($0.name)", RunDescription.Source(path: $0.file, bytes: $0.bytes)) }
    } + rules.sources
  }

  /// What fixes the figures of a run: each hook with its settings, and its files.
  var conditions: [TournamentPlan.Condition] {
    entries.flatMap { entry in
      let source = entry.reading.source
      let kind = entry.contract.kind.rawValue
      return [
        TournamentPlan.Condition("\(kind) \(entry.contract.name)", entry.text),
        TournamentPlan.Condition("SHA-256 of the \(kind) \(entry.contract.name)", SHA256.hex(of: source.bytes)),
      ]
        + source.modules.map {
          TournamentPlan.Condition(
            "SHA-256 of the \(kind) \(entry.contract.name)'s module \($0.name)", SHA256.hex(of: $0.bytes))
        }
    } + rules.conditions
  }
}
