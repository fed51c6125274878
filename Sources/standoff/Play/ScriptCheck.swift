import LuaBridge
import StandoffKernel
import StandoffScripting

/// Checks one script: loads it, plays it against a panel of all bundled rivals in every bundled scenario of its model,
/// and gathers what goes wrong and what it costs.
struct ScriptCheck {
  struct Report: Encodable {
    var file: String
    var name: String?
    var role: String?
    var summary: String?
    var source: String?
    var params: [String]
    var reactions: [String]
    /// The files that it requires, in the order in which it asks for them.
    var modules: [String] = []
    /// What the file returns where it is a module and no strategy.
    var returns: String?
    /// The role's nodes, of which `reactions` are those that the script answers.
    var nodes: [String] = []
    var matches: Int
    var decisions: Int
    var meanFuel: Double?
    var mostFuel: UInt64?
    var microseconds: Double?
    var faults: [String]
    var advice: [String]
  }

  /// Matches of the script against each pair of rivals in each scenario (judgement: enough to meet rare nodes).
  private static let repetitions = 4

  let assembly: Assembly
  let seed: UInt64
  let limits: LuaLimits
  let progress: ProgressLine

  /// Every model's name: those of plugins are known, too.
  private var models: [String] { assembly.models.map(\.schema.name) }

  func check(_ path: String) throws -> Report {
    var source = try ScriptFile.read(path)
    var report = Report(file: path, params: [], reactions: [], matches: 0, decisions: 0, faults: [], advice: [])
    var found: [Fault] = []
    var asked: Set<Int> = []
    let scenarios = try scenarios(for: source)
    if scenarios.isEmpty {
      throw InputError("there is no scenario of its model to try it in; name one's plugin with --plugins", file: path)
    }
    for (place, name) in scenarios.enumerated() {
      // A second such fault would cost as much, and say the same.
      if found.contains(where: \.isOfTheLimits) { break }
      let (scenario, model, _) = try assembly.scenario(name)
      do {
        let reading = try ScriptFactory(scenario: scenario, hashSeed: seed, limits: limits, models: models).read(source)
        source = reading.source
        report.modules = source.modules.map(\.file)
        if case .module(let returns) = reading.content {
          report.returns = returns
          report.advice = [
            "a strategy beside it loads it with require \"\(ScriptFile.stem(path))\"; check that one, and it is tried in play"
          ]
          return report
        }
        try play(source, scenario, model, part: (place, scenarios.count), &report, &found, &asked)
      } catch let fault as Fault {
        if fault.isOfTheHost || fault.isOfAPlugin { throw fault }
        if !found.contains(where: { $0.isSameMistake(as: fault) }) { found.append(fault) }
        if fault.turn == 0 { break }
      } catch {
        throw InputError("\(error)")
      }
    }
    progress.finish()
    report.faults = found.map { $0.turn > 0 ? "\(Messages.sentence($0)) (turn \($0.turn))" : Messages.sentence($0) }
    if found.isEmpty {
      for reaction in report.reactions where !asked.contains(report.nodes.firstIndex(of: reaction) ?? -1) {
        report.advice.append("\(reaction) was never asked in these matches, so it was not tried")
      }
    }
    return report
  }

  /// The shipped scenarios of the model that a script is for; all of them where it says none, which play will then tell.
  private func scenarios(for source: ScriptSource) throws -> [String] {
    let names = assembly.scenarios.names
    // A scenario that is broken is not this script's mistake.
    let modelsOfNames = names.map { (try? assembly.scenario($0))?.0.schema.name }
    guard let first = names.first else { return [] }
    let reading: ScriptReading
    do {
      reading = try ScriptFactory(scenario: assembly.scenario(first).0, hashSeed: seed, limits: limits, models: models).read(source)
    } catch {
      return [first]
    }
    let model: String
    switch reading.content {
    case .strategy(let contract): model = contract.model
    case .otherModel(let other, _): model = other
    case .module: return [first]
    }
    return zip(names, modelsOfNames).filter { $0.1 == model }.map(\.0)
  }

  private func play(
    _ source: ScriptSource, _ scenario: Scenario, _ model: ModelDefinition, part: (Int, of: Int), _ report: inout Report,
    _ found: inout [Fault], _ asked: inout Set<Int>
  ) throws {
    let factory = ScriptFactory(scenario: scenario, hashSeed: seed, limits: limits, models: models)
    let reading = try factory.read(source)
    describe(try reading.contract, scenario, &report)
    for role in try reading.contract.roles {
      try play(try factory.strategy(reading, role: role), as: role, scenario, model, part: part, &report, &found, &asked)
    }
  }

  private func play(
    _ script: ScriptedStrategy, as role: Int, _ scenario: Scenario, _ model: ModelDefinition, part: (Int, of: Int),
    _ report: inout Report, _ found: inout [Fault], _ asked: inout Set<Int>
  ) throws {
    let measured = MeasuredStrategy(script)
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed)
    try assembly.requirePlayable(model)
    let rules = try BeliefRules(assembly, scenario: scenario, seed: seed, limits: limits)
    let game = model.makeGame(scenario)
    rules.join(game)
    let panel = try panel(catalog, scenario, except: role)
    for (place, others) in panel.enumerated() {
      if found.contains(where: \.isOfTheLimits) { break }
      var seats = others
      seats.insert(measured, at: role)
      for repetition in 0..<Self.repetitions {
        progress.show(
          done: (part.0 * panel.count + place) * Self.repetitions + repetition,
          total: part.of * panel.count * Self.repetitions, details: "")
        // The first match of each line-up is watched line by line: it finds what play would let pass, such as writing
        // to view.
        script.isChecking = repetition == 0
        measured.isMeasuring = !script.isChecking
        do {
          _ = try game.play(seats, seed: seed, repetition: UInt64(repetition))
          report.matches += 1
        } catch {
          guard error.role == role, !error.isOfTheHost, !error.isOfAPlugin else { throw error }
          if !found.contains(where: { $0.isSameMistake(as: error) }) { found.append(error) }
          break
        }
      }
    }
    asked.formUnion(measured.asked)
    note(measured, &report)
  }

  /// One strategy for each other role: all combinations of the bundled ones would be many, so each rival meets the
  /// scenario's own choice for the remaining role.
  private func panel(_ catalog: StrategyCatalog, _ scenario: Scenario, except role: Int) throws -> [[any Strategy]] {
    let others = scenario.seats.indices.filter { $0 != role }
    var lineups: [[any Strategy]] = []
    for varied in others {
      for (_, result) in try catalog.bundled() {
        guard let entry = try? result.get(), entry.roles.contains(varied) else { continue }
        var lineup: [any Strategy] = []
        for other in others {
          lineup.append(
            other == varied
              ? try catalog.make(entry, for: other, settings: [:])
              : try catalog.strategy(scenario.seats[other].defaultStrategy, for: other).strategy)
        }
        lineups.append(lineup)
      }
    }
    return lineups
  }

  private func describe(_ contract: ScriptContract, _ scenario: Scenario, _ report: inout Report) {
    report.name = contract.name
    report.role = contract.roleName
    report.summary = contract.summary
    report.source = contract.source
    report.params = contract.params.map {
      """
      \($0.name) = \(PlainNumber.text($0.defaultValue)) [\(PlainNumber.text($0.range.lowerBound)), \
      \(PlainNumber.text($0.range.upperBound))]  \($0.summary)
      """
    }
    report.nodes = scenario.schema.roles[contract.role].nodes.map(\.name)
    report.reactions = contract.nodes.sorted().map { scenario.schema.roles[contract.role].nodes[$0].name }
    report.advice = []
    if contract.summary.isEmpty {
      report.advice.append("begin the file with a line like '--- What it does.', so that lists can say it")
    }
    if contract.source.isEmpty {
      report.advice.append("add a line '--- Source: …', or '--- Source: invented for contrast.'")
    }
  }

  private func note(_ measured: MeasuredStrategy, _ report: inout Report) {
    let before = Double(report.decisions)
    let now = Double(measured.decisions)
    guard now > 0 else { return }
    report.meanFuel = ((report.meanFuel ?? 0) * before + Double(measured.fuel)) / (before + now)
    report.microseconds = ((report.microseconds ?? 0) * before + measured.seconds * 1e6) / (before + now)
    report.mostFuel = max(report.mostFuel ?? 0, measured.mostFuel)
    report.decisions += measured.decisions
  }
}

extension Fault {
  /// Whether a limit was met, which takes long.
  fileprivate var isOfTheLimits: Bool { kind == .fuel || kind == .memory }

  /// Whether it is the same mistake at the same place, in whatever match.
  fileprivate func isSameMistake(as other: Fault) -> Bool {
    kind == other.kind && file == other.file && line == other.line && message == other.message
  }
}
