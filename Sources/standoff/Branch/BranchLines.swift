import StandoffKernel
import StandoffScripting
import StandoffTournament

/// Both lines of a branch, made from a match and what is changed: the same seats, and where nothing is changed the same play.
struct BranchLines {
  let factual: BranchLine
  let branch: BranchLine

  init(_ kept: KeptMatch, _ changes: BranchChanges) throws {
    let lineup = try kept.lineup()
    let (seed, repetition) = (kept.seed, kept.repetition)
    guard let game = kept.hooks.game(kept.model, kept.scenario, isScored: false) as? any ReshuffledGame else {
      fatalError("every model can have later shocks")
    }
    factual = BranchLine(
      isFactual: true, scenario: kept.scenario, game: game, strategies: lineup.strategies, names: lineup.names,
      scripts: lineup.scripts.map { $0.map { [$0] } ?? [] }, hooks: kept.hooks, parts: kept.hooks.checkable, seed: seed,
      repetition: repetition)

    let (scenario, hooks) = changes.settings.isEmpty ? (kept.scenario, kept.hooks) : try kept.run.changed(changes.settings)
    let catalog = kept.run.catalog(scenario)
    var (strategies, names, scripts) = (lineup.strategies, lineup.names, factual.scripts)
    for role in scenario.seats.indices {
      let schema = scenario.schema.roles[role]
      if let (name, new) = try Self.newcomer(role, kept, changes, catalog) {
        strategies[role] = BranchedStrategy(
          strategies[role], then: new, from: changes.turn, isWarm: !changes.isCold, width: schema.posture.count)
        if let script = new as? ScriptedStrategy { scripts[role].append(script) }
        names[role] = name
      }
      let held = changes.holds.filter { $0.role == role }.map { (slot: $0.field.slot, value: $0.value) }
      if !held.isEmpty { strategies[role] = PinnedStrategy(strategies[role], from: changes.turn, holding: held) }
    }
    branch = BranchLine(
      isFactual: false, scenario: scenario, game: changes.settings.isEmpty ? game : Self.game(kept, scenario, hooks, changes),
      strategies: strategies, names: names, scripts: scripts, hooks: hooks,
      parts: changes.settings.isEmpty ? kept.hooks.checkable : kept.hooks.checkable + hooks.checkable, seed: seed,
      repetition: repetition)
  }

  /// Who plays a role from the turn on; nil where nobody new does. Under other parameters everybody is made anew: scripts see
  /// them as constants.
  private static func newcomer(
    _ role: Int, _ kept: KeptMatch, _ changes: BranchChanges, _ catalog: StrategyCatalog
  ) throws -> (name: String, strategy: any Strategy)? {
    if let text = changes.strategies[role] {
      let name = try StrategyName(text)
      // A name is first of all one of the run's own; a path is the file as it is now.
      let known = name.isPath ? nil : kept.manifest.plan.entrants[role].first { StrategyName.base(of: $0.name) == name.base }
      if let known, let path = known.path {
        let (_, strategy) = try catalog.strategy(path + text.dropFirst(name.base.count), for: role)
        return (text, strategy)
      }
      try requireNear(name, kept.manifest.plan.entrants[role], catalog)
      let copies = ScriptFile.copies
      if name.isPath && ScriptFile.exists(name.base) { ScriptFile.copies = nil }
      defer { ScriptFile.copies = copies }
      let (entry, strategy) = try catalog.strategy(text, for: role)
      return (entry.name, strategy)
    }
    if changes.settings.isEmpty { return nil }
    let entrant = kept.entrants[role]
    return (entrant.name, try catalog.strategy(KeptRun.text(entrant), for: role).strategy)
  }

  /// A name that is none on the shelf may be near one of the run's own.
  private static func requireNear(_ name: StrategyName, _ entrants: [Entrant], _ catalog: StrategyCatalog) throws {
    if name.isPath { return }
    let near = NearestNames.of(name.base, in: entrants.map { StrategyName.base(of: $0.name) })
    if near.isEmpty { return }
    let shelf = try catalog.names
    if shelf.contains(name.base) || near.allSatisfy(shelf.contains) { return }
    throw InputError(
      "unknown strategy '\(name.base)'\(NearestNames.clause(name.base, in: shelf + near)); a script of your own is named by its file")
  }

  /// The game that changes its rules at the turn, with events and belief rules that change with it.
  private static func game(
    _ kept: KeptMatch, _ scenario: Scenario, _ hooks: Hooks, _ changes: BranchChanges
  ) -> any ReshuffledGame {
    guard let game = kept.model.makeGame(kept.scenario) as? any AmendableGame else {
      fatalError("changed parameters are refused where rules cannot change")
    }
    game.goOn(in: kept.model.makeGame(scenario), from: changes.turn)
    if let schema = scenario.schema.events, let eventful = game as? any EventfulGame, !hooks.events.isEmpty {
      let events = zip(kept.hooks.events, hooks.events).map {
        BranchedEvent($0, then: $1, from: changes.turn, isWarm: !changes.isCold, width: schema.effects.count)
      }
      eventful.events = EventDesk(schema, events)
    }
    if kept.scenario.hasCustomRules || scenario.hasCustomRules, let learning = game as? any LearningGame {
      learning.beliefs = BeliefDesk(
        scenario.seats.indices.map { role in
          let (old, new) = (kept.hooks.rules.rule(of: role), hooks.rules.rule(of: role))
          if old == nil && new == nil { return nil }
          return BranchedRule(old, then: new, from: changes.turn, isWarm: !changes.isCold)
        })
    }
    return game
  }
}

extension StrategyName {
  /// What stands before the settings of a name.
  static func base(of text: String) -> String { (try? StrategyName(text).base) ?? text }
}
