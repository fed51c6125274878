public import StandoffKernel
import StandoffTournament

/// Both lines of a branch played on many times from its turn, each time with other shocks, the same in both: shares of outcomes
/// and mean payoffs of each, and their differences, paired by repetition.
public struct BranchShares {
  let scenario: Scenario
  let scorer: String?
  private var counts: (factual: [Int], branch: [Int])
  private var outcomes: [PairedShares]
  private var payoffs: (factual: [Moments], branch: [Moments], difference: [Moments])
  /// Repetitions so far.
  public private(set) var count = 0

  /// Nothing yet.
  public init(_ scenario: Scenario, scorer: String?) {
    self.scenario = scenario
    self.scorer = scorer
    let kinds = scenario.schema.outcomes.count
    let none = [Moments](repeating: Moments(), count: scenario.seats.count)
    counts = ([Int](repeating: 0, count: kinds), [Int](repeating: 0, count: kinds))
    outcomes = [PairedShares](repeating: PairedShares(), count: kinds)
    payoffs = (none, none, none)
  }

  /// One repetition of both lines.
  public mutating func add(factual: MatchResult, branch: MatchResult) {
    count += 1
    counts.factual[factual.outcome] += 1
    counts.branch[branch.outcome] += 1
    for outcome in outcomes.indices {
      outcomes[outcome].add(first: factual.outcome == outcome, second: branch.outcome == outcome)
    }
    for role in scenario.seats.indices {
      payoffs.factual[role].add(factual.payoffs[role])
      payoffs.branch[role].add(branch.payoffs[role])
      payoffs.difference[role].add(branch.payoffs[role] - factual.payoffs[role])
    }
  }

  /// A figure of both lines.
  public struct Row: Encodable, Sendable {
    public struct Figure: Encodable, Sendable {
      public let mean: Double
      public let low: Double?
      public let high: Double?

      init(_ estimate: Estimate) { (mean, low, high) = (estimate.mean, estimate.low, estimate.high) }

      init(_ count: Int, of number: Int) {
        mean = Double(count) / Double(number)
        (low, high) = number < 2 ? (nil, nil) : Wilson.interval(count: count, of: number)
      }
    }

    /// An outcome or an actor.
    public let name: String
    public let factual: Figure
    public let branch: Figure
    /// The branch's less the match's own.
    public let difference: Figure
  }

  /// By outcome: each line's share with Wilson's interval, and the paired difference with Bonett and Price's.
  public var shares: [Row] {
    scenario.schema.outcomes.enumerated().map { index, outcome in
      Row(
        name: outcome.name, factual: Row.Figure(counts.factual[index], of: count),
        branch: Row.Figure(counts.branch[index], of: count), difference: Row.Figure(outcomes[index].difference))
    }
  }

  /// By actor: mean payoffs, and the mean of the paired differences, with Student's intervals.
  public var means: [Row] {
    let intervals = Intervals(repetitions: count)
    return scenario.seats.enumerated().map { role, seat in
      Row(
        name: seat.actor, factual: Row.Figure(intervals.mean(payoffs.factual[role])),
        branch: Row.Figure(intervals.mean(payoffs.branch[role])),
        difference: Row.Figure(intervals.mean(payoffs.difference[role])))
    }
  }

  /// The tables.
  public func lines(from turn: Int, style: TextStyle, width: Int) -> [String] {
    let columns: [(String, TextTable.Alignment)] = [
      ("as it was", .right), ("95%", .right), ("branch", .right), ("95%", .right), ("change", .right), ("95%", .right),
    ]
    var outcomes = TextTable([("outcome", .left)] + columns)
    for row in shares where row.factual.mean > 0 || row.branch.mean > 0 {
      func interval(_ figure: Row.Figure) -> String {
        guard let low = figure.low, let high = figure.high else { return "" }
        return "\(NumberText.fixed(low * 100, 1)) to \(NumberText.fixed(high * 100, 1))"
      }
      outcomes.add([
        CrisisTranscript.words(row.name), NumberText.percent(row.factual.mean), interval(row.factual),
        NumberText.percent(row.branch.mean), interval(row.branch), SignedText.fixed(row.difference.mean * 100, 1),
        interval(row.difference),
      ])
    }
    var means = TextTable([("mean payoff", .left)] + columns)
    for row in self.means {
      func interval(_ figure: Row.Figure) -> String {
        guard let low = figure.low, let high = figure.high else { return "" }
        return "\(NumberText.fixed(low, 2)) to \(NumberText.fixed(high, 2))"
      }
      means.add([
        row.name, NumberText.fixed(row.factual.mean, 2), interval(row.factual), NumberText.fixed(row.branch.mean, 2),
        interval(row.branch), SignedText.fixed(row.difference.mean, 2), interval(row.difference),
      ])
    }
    let note = """
      Given the match up to turn \(turn - 1) and its types. Repetition 0 has the match's own shocks, the others have other \
      ones from turn \(turn) on, the same in both lines. Changes are the branch's figure less the match's, in points and \
      payoffs, paired by repetition. Payoffs compare within an actor only.
      """
    return [
      "  " + style.bold("Played on \(NumberText.count(count)) times from turn \(turn)")
        + (scorer.map { style.faint("  payoffs by the scorer \($0)") } ?? ""), "",
    ] + outcomes.lines(style: style) + [""] + means.lines(style: style) + [""]
      + WrappedText.lines(note, width: min(width, 110), indent: 2).map(style.faint)
  }
}
