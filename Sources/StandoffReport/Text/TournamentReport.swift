public import StandoffKernel
public import StandoffTournament

/// What a tournament found, for the terminal and for programs: a table for each role, faults, and where the rest is.
public struct TournamentReport {
  let results: TournamentResults
  let scenario: Scenario
  let folder: String
  /// Who gave the payoffs; nil for the model.
  let scorer: String?

  /// A report on the results of a run kept in `folder`.
  public init(results: TournamentResults, scenario: Scenario, folder: String, scorer: String? = nil) {
    self.scorer = scorer
    self.results = results
    self.scenario = scenario
    self.folder = folder
  }

  /// The report for a terminal, line by line.
  /// - Parameter width: columns of the terminal: where they suffice, intervals are drawn beside their numbers, and where they do
  ///   not, the numbers of intervals are left out. Nil where there is no terminal: all numbers and no drawing.
  public func lines(style: TextStyle, width: Int? = nil) -> [String] {
    let plan = results.plan
    var lines = [
      style.bold(scenario.title)
        + style.faint(
          """
            (\(scenario.name), seed \(plan.seed), \(NumberText.count(results.profiles.count)) profiles, \
          \(NumberText.count(results.repetitions)) repetitions)
          """),
      "",
    ]
    for role in scenario.schema.roles.indices { lines += table(role, style, width) + [""] }
    if let scorer { lines += ["Payoffs are those of the scorer \(style.bold(scorer)), in place of the model's.", ""] }
    lines += faults(style)
    lines += stopping(style)
    lines += WrappedText.lines(
      """
      Intervals are 95%, from the means of the repetitions, because all profiles of a repetition share its shocks. \
      Bands: the places that paired differences, corrected for their number, leave open. Payoffs compare within a role \
      only. This explores assumptions; it does not predict.
      """,
      width: min(110, width ?? 110), indent: 2
    ).map(style.faint)
    lines += ["", "Run folder: \(style.bold(folder))"]
    return lines
  }

  private func table(_ role: Int, _ style: TextStyle, _ width: Int?) -> [String] {
    let kinds = scenario.schema.kinds
    let columns: [(String, TextTable.Alignment)] =
      [("", .left), ("mean payoff", .right), ("95% interval", .right), ("band", .right)] + kinds.map { ($0, .right) }
    var table = TextTable(columns)
    var short = TextTable(columns.filter { $0.0 != "95% interval" })
    let ranked = results.entrants.filter { $0.role == role && $0.payoff != nil }
      .sorted {
        ($0.band?.rank ?? 0, -($0.payoff?.mean ?? 0), $0.index)
          < ($1.band?.rank ?? 0, -($1.payoff?.mean ?? 0), $1.index)
      }
    for figures in ranked {
      guard let payoff = figures.payoff else { continue }
      var row = [figures.name, NumberText.fixed(payoff.mean, 3), interval(payoff), band(figures.band)]
      row += figures.shares.map { NumberText.percent($0.mean) }
      table.add(row)
      row.remove(at: 2)
      short.add(row)
    }
    let seat = scenario.seats[role]
    let head = style.bold(seat.actor)
      + style.faint("  \(scenario.schema.roles[role].name)\(type(role)); means over all profiles that it is in")
    let lines = table.lines(style: style)
    guard let width else { return [head] + lines }
    if lines.dropFirst().contains(where: { $0.count > width }) { return [head] + short.lines(style: style) }
    return [head] + IntervalStrip.beside(lines, ranked.map(\.payoff), style: style, width: width)
  }

  private func type(_ role: Int) -> String {
    let types = scenario.schema.roles[role].types
    switch scenario.seats[role].type {
    case .fixed(let index): return ", in truth \(types[index].name)"
    case .drawn, .fromPrior: return ", type drawn in each repetition"
    case nil: return ""
    }
  }

  private func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(NumberText.fixed(low, 3)) to \(NumberText.fixed(high, 3))"
  }

  private func band(_ band: RankBand?) -> String {
    guard let band else { return "" }
    return band.best == band.worst ? "\(band.best)" : "\(band.best)–\(band.worst)"
  }

  private func stopping(_ style: TextStyle) -> [String] {
    guard let stopping = results.stopping, let rule = results.stoppingRule else { return [] }
    let widest = stopping.widest.map { "; the widest half-width is \(NumberText.fixed($0, 5))" } ?? ""
    let found = stopping.isReached ? "Precision reached" : style.alarm("Precision not reached")
    let text = "after \(NumberText.count(stopping.repetitions)) repetitions\(widest). The rule: \(rule)."
    return [found] + WrappedText.lines(text, width: 110, indent: 2).map(style.faint) + [""]
  }

  private func faults(_ style: TextStyle) -> [String] {
    if results.faults.isEmpty { return [] }
    var lines = [
      style.alarm("Disqualified") + style.faint("  their profiles are left out of every figure; see faults.csv")
    ]
    for entry in results.faults {
      let fault = entry.fault
      let place = fault.file.isEmpty ? "" : fault.file + (fault.line > 0 ? ":\(fault.line)" : "") + ": "
      let when = entry.match.map { " (match \($0), turn \(fault.turn))" } ?? " (while loading)"
      lines.append("  \(entry.entrant)\(seat(entry.role)): \(place)\(fault.kind.rawValue): \(fault.message)\(when)")
    }
    return lines + [""]
  }

  /// Which seat a script is out of, where it could have sat in several.
  private func seat(_ role: Int) -> String {
    let roles = scenario.schema.roles
    // One that failed before it said its role has none.
    guard roles.indices.contains(role), roles.count(where: { $0.scriptRole == roles[role].scriptRole }) > 1 else { return "" }
    return " as \(scenario.seats[role].actor)"
  }
}
