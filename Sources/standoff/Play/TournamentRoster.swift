import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting
import StandoffTournament
import StandoffWorkers

/// Who enters a tournament: the shipped strategies, less those left out, plus those added; made once, and kept.
struct TournamentRoster {
  let scenario: Scenario
  let assembly: Assembly
  /// Scripts that failed before play.
  private(set) var entryFaults: [EntrantFault] = []
  private let model: ModelDefinition
  private let scenarioSource: ScriptSource
  private let settings: [String]
  /// Scenarios that this one is built on, for the copies in a run folder.
  private let bases: [(name: String, source: RunDescription.Source)]
  /// The project in whose name it is played.
  let project: Project?
  /// Plugins from which something is in use: the scenario, or a strategy.
  private var plugins: [PluginShelf.Plugin] = []
  let limits: LuaLimits
  let hooks: Hooks
  private var entrants: [[Entrant]]
  private var strategies: [[any Strategy]]

  init(_ command: TournamentCommand, seed: UInt64) throws {
    assembly = try Assembly(command.shared)
    (scenario, model, scenarioSource) = try assembly.scenario(command.scenario ?? "", settings: command.set)
    try assembly.requirePlayable(model)
    bases = try assembly.scenarios.bases(of: scenarioSource).map { name, source in
      ("scenario \(name)", RunDescription.Source(path: source.file, bytes: source.bytes))
    }
    settings = command.set
    project = assembly.project
    if let owner = assembly.scenarios.owner(of: scenario.name) { plugins.append(owner) }
    limits = try command.limits.resolved()
    hooks = try Hooks(command.hooks, assembly, scenario: scenario, seed: seed, limits: limits)
    let roles = scenario.schema.roles.count
    entrants = Array(repeating: [], count: roles)
    strategies = Array(repeating: [], count: roles)
    for plugin in hooks.plugins where !plugins.contains(where: { $0.name == plugin.name }) { plugins.append(plugin) }
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed, limits: limits)
    let fixed = try Self.fixed(command.fix, scenario)
    try Self.checkNames(command.only + command.without, catalog)

    for (path, result) in try catalog.bundled() {
      let name = ScriptFile.stem(path)
      if command.without.contains(name) || (!command.only.isEmpty && !command.only.contains(name)) { continue }
      let entry: StrategyCatalog.Entry
      do {
        entry = try result.get()
      } catch let fault as Fault {
        entryFaults.append(EntrantFault(beforePlay: name, role: nil, fault: fault))
        continue
      }
      for role in entry.roles where fixed[role] == nil { try enter(entry, as: role, settings: [:], catalog) }
    }
    for text in command.add {
      let name = try StrategyName(text)
      do {
        let entry = try catalog.entry(name)
        let free = entry.roles.filter { fixed[$0] == nil }
        if free.isEmpty, let role = entry.roles.first, let only = fixed[role] {
          throw InputError("--add \(text): \(scenario.seats[role].actor) is fixed to \(only)")
        }
        for role in free { try enter(entry, as: role, settings: name.settings, catalog) }
      } catch let fault as Fault where !fault.isOfTheHost {
        entryFaults.append(EntrantFault(beforePlay: text, role: nil, fault: fault))
      }
    }
    for (role, text) in fixed.sorted(by: { $0.key < $1.key }) {
      let (entry, strategy) = try catalog.strategy(text, for: role)
      add(entry, as: role, strategy)
    }
    for role in 0..<roles where entrants[role].isEmpty {
      throw InputError(
        """
        nobody is left to play \(scenario.seats[role].actor); --only, --without and --fix must leave at least one \
        \(scenario.schema.roles[role].name)
        """)
    }
  }

  private static func fixed(_ choices: [String], _ scenario: Scenario) throws -> [Int: String] {
    var fixed: [Int: String] = [:]
    for choice in choices {
      let fix = try Assignment(choice, option: "--fix", form: "actor=strategy", example: "China=mild_pressure")
      let role = try scenario.requireRole(fix.name)
      guard fixed.updateValue(fix.value, forKey: role) == nil else {
        throw InputError("--fix names \(scenario.seats[role].actor) twice")
      }
    }
    return fixed
  }

  private static func checkNames(_ names: [String], _ catalog: StrategyCatalog) throws {
    let shipped = try catalog.scriptNames
    for name in names where !shipped.contains(name) {
      throw InputError("unknown strategy '\(name)' among the shipped scripts\(NearestNames.clause(name, in: shipped))")
    }
  }

  private mutating func enter(
    _ entry: StrategyCatalog.Entry, as role: Int, settings: [String: Double], _ catalog: StrategyCatalog
  ) throws {
    do {
      add(entry, as: role, try catalog.make(entry, for: role, settings: settings))
    } catch let fault as Fault where !fault.isOfTheHost {
      entryFaults.append(EntrantFault(beforePlay: entry.name, role: role, fault: fault))
    }
  }

  private mutating func add(_ entry: StrategyCatalog.Entry, as role: Int, _ strategy: any Strategy) {
    if let owner = entry.owner, !plugins.contains(where: { $0.name == owner.name }) { plugins.append(owner) }
    switch entry.origin {
    case .native: entrants[role].append(Entrant(name: entry.name, role: role))
    case .script(let reading, _):
      let source = reading.source
      let modules = source.modules.map { Entrant.Module(name: $0.name, path: $0.file, source: $0.bytes) }
      entrants[role].append(
        Entrant(name: entry.name, role: role, path: source.file, source: source.bytes, modules: modules))
    }
    strategies[role].append(strategy)
  }

  /// The plan, with everything that fixes its figures.
  func plan(for command: TournamentCommand, seed: UInt64) throws(TournamentError) -> TournamentPlan {
    var conditions = [
      TournamentPlan.Condition("scenario file", SHA256.hex(of: scenarioSource.bytes)),
      TournamentPlan.Condition("Lua release", LuaMachine.release),
      TournamentPlan.Condition("standoff", Version.number),
    ]
    conditions += GameConditions.of(scenario, model)
    for (role, seat) in scenario.seats.enumerated() {
      guard let type = seat.type else { continue }
      conditions.append(
        TournamentPlan.Condition("\(seat.actor).type", ListParameters.text(type, scenario.schema.roles[role])))
    }
    for (name, value) in limits.changed {
      conditions.append(TournamentPlan.Condition("limit \(name.rawValue)", "\(value)"))
    }
    for plugin in plugins.sorted(by: { $0.name < $1.name }) {
      conditions.append(
        TournamentPlan.Condition("plugin \(plugin.name) \(plugin.manifest.version)", plugin.digest))
    }
    if limits.ordersPairs || !LuaMachine.fixesHashSeed {
      conditions.append(TournamentPlan.Condition("order of pairs", "by key"))
    }
    conditions += hooks.conditions
    let seats = zip(scenario.schema.roles, scenario.seats).map { TournamentPlan.Seat(role: $0.name, actor: $1.actor) }
    return try TournamentPlan(
      schema: scenario.schema.name, scenario: scenario.name, seats: seats, entrants: entrants,
      repetitions: command.repetitions, seed: seed, conditions: conditions, precision: command.precision, keep: command.enough.kept)
  }

  /// The belief rule that a parameter chooses, where it is none of the built-in ones.
  private func ruleText(of index: Int) -> String? {
    guard scenario.customRule(of: index) != nil else { return nil }
    return scenario.schema.parameters[index].role.flatMap(hooks.rules.text)
  }

  func description(commandLine: [String]) -> RunDescription {
    let rows = scenario.schema.parameters.enumerated().map { index, parameter in
      LedgerRow(
        name: parameter.name, actor: parameter.role.map { scenario.seats[$0].actor } ?? "", symbol: parameter.symbol,
        value: scenario.values[index], default: parameter.defaultValue, unit: parameter.unit,
        source: ruleText(of: index).map { "the belief rule \($0); \(scenario.valueSources[index])" }
          ?? scenario.valueSources[index])
    }
    return RunDescription(
      tool: Version.number, api: "\(ScriptContract.apiLevel)", lua: LuaMachine.release, commandLine: commandLine,
      scenario: RunDescription.Source(path: scenarioSource.file, bytes: scenarioSource.bytes),
      plugins: plugins.sorted { $0.name < $1.name }.map { "\($0.name) \($0.manifest.version) sha256:\($0.digest)" },
      parameters: rows, hooks: hooks.sources + bases)
  }

  /// - Parameters:
  ///   - heartbeat: nil where nobody looks.
  ///   - isScored: whether the scorer gives the payoffs, where there is one; observers see the model's own.
  func contest(seed: UInt64, isCounted: Bool, heartbeat: Heartbeat?, isScored: Bool = true) -> ScriptContest {
    ScriptContest(
      game: hooks.game(model, scenario, isScored: isScored), strategies: strategies, hooks: hooks.checkable, seed: seed,
      isCounted: isCounted, heartbeat: heartbeat)
  }
}
