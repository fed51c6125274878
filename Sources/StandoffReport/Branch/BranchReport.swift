public import StandoffKernel

/// A match and its branch, side by side from the turn where they part: what was set, what happened and what was believed in
/// each, how each ended, and what was changed.
public struct BranchReport {
  /// One of the two lines.
  public struct Line {
    let transcript: LineTranscript
    let result: MatchResult
    let strategies: [String]

    /// A line that was played.
    public init(_ transcript: LineTranscript, _ result: MatchResult, strategies: [String]) {
      self.transcript = transcript
      self.result = result
      self.strategies = strategies
    }
  }

  let scenario: Scenario
  let title: String
  /// The first turn that may differ.
  let turn: Int
  let factual: Line
  let branch: Line
  /// What was changed, one sentence each.
  let changes: [String]
  /// Who gives the payoffs; nil for the model.
  let scorer: String?

  /// - Parameters:
  ///   - title: which match it is: `match 1234 of my_run`.
  ///   - changes: one sentence each; none where nothing was changed.
  public init(
    scenario: Scenario, title: String, turn: Int, factual: Line, branch: Line, changes: [String], scorer: String?
  ) {
    self.scenario = scenario
    self.title = title
    self.turn = turn
    self.factual = factual
    self.branch = branch
    self.changes = changes
    self.scorer = scorer
  }

  /// The report as lines.
  /// - Parameters:
  ///   - width: of the page.
  ///   - isFull: whether turns that are the same on both sides, and quiet ones, are told one by one.
  public func lines(style: TextStyle, width: Int, isFull: Bool) -> [String] {
    let actors = scenario.seats.map(\.actor)
    let columns = TwoColumns(style: style, width: min(width, 140), labels: max(7, actors.map(\.count).max() ?? 0))
    let label = scenario.calendar.label(turn: turn)
    var lines = [
      style.bold(scenario.title) + style.faint("  (\(title))"), "",
      "  Branch from \(label)\(label == "turn \(turn)" ? "" : ", turn \(turn)"): what came before is the match's own.", "",
    ]
    lines += columns.row("", [.init("as it was", .bold)], [.init("the branch", .bold)])
    for (role, actor) in actors.enumerated() {
      lines += columns.row(
        actor, [.init("plays \(factual.strategies[role])")], [.init("plays \(branch.strategies[role])")])
    }
    lines.append("")
    lines += BranchTurns(columns: columns, actors: actors, isFull: isFull)
      .lines(factual.transcript.told.filter { $0.turn >= turn }, branch.transcript.told.filter { $0.turn >= turn })
    return lines + ending(columns, style) + payoffs(style) + changed(style, width)
  }

  private func ending(_ columns: TwoColumns, _ style: TextStyle) -> [String] {
    func cell(_ line: Line) -> [TwoColumns.Paragraph] {
      let outcome = scenario.schema.outcomes[line.result.outcome]
      let isBad = outcome.kinds.contains("war") || outcome.kinds.contains("collapse")
      let date = scenario.calendar.label(turn: line.result.endTurn)
      let place = date == "turn \(line.result.endTurn)" ? date : "\(date), turn \(line.result.endTurn)"
      return [
        .init("\(CrisisTranscript.words(outcome.name))  (\(place))", isBad ? .alarm : .calm), .init(line.transcript.reason),
      ]
    }
    return ["  " + style.bold("Outcome")] + columns.row("", cell(factual), cell(branch)) + [""]
  }

  private func payoffs(_ style: TextStyle) -> [String] {
    let note = scorer.map { "by the scorer \($0), in place of the model's" }
      ?? "each in the actor's own unit: never compare them across actors"
    var table = TextTable([("", .left), ("as it was", .right), ("the branch", .right), ("difference", .right)])
    for (role, seat) in scenario.seats.enumerated() {
      let (before, after) = (factual.result.payoffs[role], branch.result.payoffs[role])
      table.add([
        seat.actor, NumberText.fixed(before, 3), NumberText.fixed(after, 3), SignedText.fixed(after - before, 3),
      ])
    }
    return ["  " + style.bold("Payoffs") + style.faint("  \(note)")] + table.lines(style: style, indent: 4) + [""]
  }

  private func changed(_ style: TextStyle, _ width: Int) -> [String] {
    let head = "  " + style.bold("Changed") + style.faint("  from turn \(turn) on")
    if changes.isEmpty { return [head, "    nothing"] }
    return [head] + changes.flatMap { change -> [String] in
      let lines = WrappedText.lines(change, width: min(width, 140), indent: 6)
      return lines.enumerated().map { $0 == 0 ? "    · " + $1.dropFirst(6) : $1 }
    }
  }
}

/// Differences with their sign.
package enum SignedText {
  /// `+0.250`, `−0.250`, `0.000`.
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(value, decimals)
    return text.first == "−" || !text.contains { "123456789∞".contains($0) } ? text : "+" + text
  }
}
