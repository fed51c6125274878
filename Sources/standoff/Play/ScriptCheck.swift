import StandoffKernel
import StandoffScripting

/// Checks one script: loads it, plays it against a panel of all bundled rivals in every bundled scenario of its model, and
/// gathers what goes wrong and what it costs.
struct ScriptCheck {
  struct Report: Encodable {
    var file: String
    var name: String?
    var role: String?
    var summary: String?
    var source: String?
    var params: [String]
    var reactions: [String]
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

  func check(_ path: String) throws(InputError) -> Report {
    let source = try ScriptFile.read(path)
    var report = Report(
      file: path, params: [], reactions: [], matches: 0, decisions: 0, faults: [], advice: [])
    var faults: [String] = []
    for name in assembly.scenarios.names {
      let (scenario, model, _) = try assembly.scenario(name)
      do {
        try play(source, scenario, model, &report)
      } catch let fault as Fault {
        let place = fault.turn > 0 ? " (\(name), turn \(fault.turn))" : ""
        let text = "\(Messages.sentence(fault))\(place)"
        if !faults.contains(text) { faults.append(text) }
        if fault.turn == 0 { break }
      } catch {
        throw InputError("\(error)")
      }
    }
    report.faults = faults
    return report
  }

  private func play(
    _ source: ScriptSource, _ scenario: Scenario, _ model: ModelDefinition, _ report: inout Report
  ) throws {
    let script = try ScriptFactory(scenario: scenario, hashSeed: seed).strategy(source)
    describe(script.contract, scenario, &report)
    let measured = MeasuredStrategy(script)
    let role = script.contract.role
    let catalog = StrategyCatalog(assembly.data, scenario: scenario, model: model, seed: seed)
    let rivals = try panel(catalog, scenario, except: role)
    let game = model.makeGame(scenario)
    for others in rivals {
      for repetition in 0..<Self.repetitions {
        var seats = others
        seats.insert(measured, at: role)
        _ = try playOnce(game, seats, script, UInt64(repetition))
        report.matches += 1
      }
    }
    note(measured, &report)
  }

  private func playOnce(
    _ game: any Game, _ seats: [any Strategy], _ script: ScriptedStrategy, _ repetition: UInt64
  ) throws(Fault) -> MatchResult {
    do {
      return try game.play(seats, seed: seed, repetition: repetition)
    } catch {
      guard error.kind == .posture, error.line == 0, error.role == script.contract.role else { throw error }
      script.isChecking = true
      defer { script.isChecking = false }
      return try game.play(seats, seed: seed, repetition: repetition)
    }
  }

  /// One strategy for each other role: all combinations of the bundled ones would be many, so each rival meets the
  /// scenario's own choice for the remaining role.
  private func panel(_ catalog: StrategyCatalog, _ scenario: Scenario, except role: Int) throws -> [[any Strategy]] {
    let others = scenario.seats.indices.filter { $0 != role }
    var lineups: [[any Strategy]] = []
    for varied in others {
      for (_, result) in catalog.bundled() {
        guard let entry = try? result.get(), entry.role == varied else { continue }
        var lineup: [any Strategy] = []
        for other in others {
          lineup.append(
            other == varied
              ? try catalog.make(entry, settings: [:]) : try catalog.strategy(scenario.seats[other].defaultStrategy, for: other).strategy)
        }
        lineups.append(lineup)
      }
    }
    return lineups
  }

  private func describe(_ contract: ScriptContract, _ scenario: Scenario, _ report: inout Report) {
    report.name = contract.name
    report.role = scenario.schema.roles[contract.role].name
    report.summary = contract.summary
    report.source = contract.source
    report.params = contract.params.map { "\($0.name) = \(PlainNumber.text($0.defaultValue)) [\(PlainNumber.text($0.range.lowerBound)), \(PlainNumber.text($0.range.upperBound))]  \($0.summary)" }
    report.reactions = contract.nodes.sorted().map { scenario.schema.roles[contract.role].nodes[$0].name }
    report.advice = []
    if contract.summary.isEmpty { report.advice.append("begin the file with a line like '--- What it does.', so that lists can say it") }
    if contract.source.isEmpty { report.advice.append("add a line '--- Source: …', or '--- Source: invented for contrast.'") }
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
