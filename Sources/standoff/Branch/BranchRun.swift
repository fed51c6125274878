import StandoffKernel
import StandoffReport

/// Plays both lines of a branch, once or many times, and prints them.
struct BranchRun {
  private let kept: KeptMatch
  private let changes: BranchChanges
  private let lines: BranchLines
  private let repetitions: Int
  private let isQuiet: Bool

  init(_ kept: KeptMatch, _ changes: BranchChanges, repetitions: Int, isQuiet: Bool) throws {
    guard kept.repetition < LaterShocks.repetitionLimit else {
      throw InputError("the match is of repetition \(kept.repetition), and other shocks are there for those below \(LaterShocks.repetitionLimit)")
    }
    self.kept = kept
    self.changes = changes
    self.repetitions = repetitions
    self.isQuiet = isQuiet
    lines = try BranchLines(kept, changes)
  }

  func run(isFull: Bool, asJSON: Bool) throws {
    let turn = changes.turn
    let factual = try told(lines.factual)
    let schema = kept.scenario.schema
    guard turn <= factual.result.endTurn else {
      throw InputError(
        """
        match \(kept.place.match) ended in turn \(factual.result.endTurn) \
        (\(schema.outcomes[factual.result.outcome].name)), and --turn is \(turn): it may be 1 to \(factual.result.endTurn)
        """)
    }
    let branch = try told(lines.branch)
    if changes.isEmpty { Output.note("nothing is changed (--with, --posture, --set), so the branch is the match itself") }
    let report = BranchReport(
      scenario: kept.scenario,
      title: "\(kept.scenario.name), match \(kept.place.match), seed \(kept.seed), repetition \(kept.repetition)",
      turn: turn,
      factual: BranchReport.Line(factual.transcript, factual.result, strategies: lines.factual.names),
      branch: BranchReport.Line(branch.transcript, branch.result, strategies: lines.branch.names),
      changes: sentences, scorer: kept.hooks.scorerName)
    if !asJSON { Output.print(report.lines(style: Output.style, width: Output.width, isFull: isFull)) }
    var shares: BranchShares?
    if repetitions > 1 {
      shares = try repeated(first: (factual.result, branch.result))
      if !asJSON, let shares { Output.print([""] + shares.lines(from: turn, style: Output.style, width: Output.width)) }
    }
    if asJSON {
      try Output.json(WithLimits(BranchDocument(report, match: kept.place.match, shares: shares), kept.limits))
    }
    if let shares, shares.count < repetitions {
      Output.note("interrupted after \(NumberText.count(shares.count)) of \(NumberText.count(repetitions)) repetitions; the figures are of those")
      throw ExitStatus.interrupted
    }
  }

  private func told(_ line: BranchLine) throws -> (result: MatchResult, transcript: LineTranscript) {
    do throws(Fault) { return try line.told(from: changes.turn) } catch { throw failure(error, line, number: 0) }
  }

  /// Plays both lines on, again and again.
  private func repeated(first: (factual: MatchResult, branch: MatchResult)) throws -> BranchShares {
    Interruption.watch()
    var shares = BranchShares(kept.scenario, scorer: kept.hooks.scorerName)
    shares.add(factual: first.factual, branch: first.branch)
    let progress = ProgressLine(isQuiet: isQuiet, unit: "repetitions")
    defer { progress.finish() }
    for number in 1..<repetitions {
      if Interruption.isWanted { break }
      shares.add(
        factual: try result(lines.factual, number), branch: try result(lines.branch, number))
      if number % 64 == 0 { progress.show(done: number, total: repetitions, details: "") }
    }
    return shares
  }

  private func result(_ line: BranchLine, _ number: Int) throws -> MatchResult {
    do throws(Fault) { return try line.result(number: number, from: changes.turn) } catch {
      throw failure(error, line, number: number)
    }
  }

  /// A fault as the error that ends the command.
  private func failure(_ fault: Fault, _ line: BranchLine, number: Int) -> any Error {
    if fault.isOfTheHost { return fault }
    let shocks = number == 0 ? "" : ", repetition \(number)"
    // Until the branch both lines are the match, which was played: what fails there runs beside it.
    let shadow = !line.isFactual && fault.turn < changes.turn
      ? """
        ; it ran in shadow there, on what it would have seen until turn \(changes.turn), and --cold lets it begin in that turn
        """ : ""
    let who = fault.owner ?? "\(line.names[fault.role]) as \(kept.scenario.seats[fault.role].actor)"
    return InputError("\(line.name): \(fault.sentence) (\(who), turn \(fault.turn)\(shocks))\(shadow)")
  }

  /// What was changed, one sentence each.
  private var sentences: [String] {
    let scenario = kept.scenario
    let isWarm = !changes.isCold
    var sentences: [String] = []
    for (role, seat) in scenario.seats.enumerated() where changes.strategies[role] != nil {
      let memory = isWarm
        ? changes.turn == 1 ? "" : "; it ran in shadow from turn 1, so that it remembers the match"
        : "; it begins cold, and remembers nothing"
      sentences.append("\(seat.actor) plays \(lines.branch.names[role]) in place of \(lines.factual.names[role])\(memory)")
    }
    for hold in changes.holds {
      sentences.append("\(scenario.seats[hold.role].actor).\(hold.field.name) is held at \(hold.text), whatever its strategy sets")
    }
    let changed = lines.branch.scenario
    for index in scenario.schema.parameters.indices where scenario.text(of: index) != changed.text(of: index) {
      let name = scenario.qualifiedName(scenario.schema.parameters[index])
      sentences.append("\(name) is \(changed.text(of: index)) in place of \(scenario.text(of: index))")
    }
    if !changes.settings.isEmpty {
      sentences.append(
        "all scripts were made anew under these parameters\(isWarm ? ", and ran in shadow from turn 1" : ", and begin cold")")
    }
    return sentences
  }
}
