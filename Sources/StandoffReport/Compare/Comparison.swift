import StandoffKernel
import StandoffTournament

/// Two runs side by side: the same strategies against the same others, differences with intervals. Repetitions are paired
/// where the seeds agree, for then both runs face the same shocks.
public struct Comparison {
  /// One figure of a strategy in both runs.
  struct Difference {
    let first: Double
    let second: Double
    /// Second less first.
    let difference: Double
    let low: Double?
    let high: Double?

    /// Whether the interval leaves out zero.
    var isClear: Bool { if let low, let high { low > 0 || high < 0 } else { false } }
  }

  struct Row {
    let role: Int
    let strategy: String
    let payoff: Difference
    /// By kind.
    let shares: [Difference]
  }

  let first: ComparedRun
  let second: ComparedRun
  let isPaired: Bool
  private(set) var rows: [Row] = []
  let profiles: Int
  let repetitions: Int
  private let ground: CommonGround

  /// What keeps two runs from being compared, in a sentence; nil where nothing does.
  public static func objection(_ first: ComparedRun, _ second: ComparedRun) -> String? {
    let (one, other) = (first.results.schema, second.results.schema)
    if one.name != other.name {
      return "\(first.name) is a run of the model \(one.name), \(second.name) of \(other.name): they have no figures in common"
    }
    if one.kinds != other.kinds || one.roles.count != other.roles.count {
      return "\(first.name) and \(second.name) are runs of the model \(one.name) with other outcomes: they have no figures in common"
    }
    if CommonGround(first, second).profiles.isEmpty {
      return "\(first.name) and \(second.name) have no combination of strategies in common, so there is nothing to compare"
    }
    return nil
  }

  /// Prepares both runs to take their matches.
  public init(_ first: ComparedRun, _ second: ComparedRun) {
    self.first = first
    self.second = second
    ground = CommonGround(first, second)
    isPaired = first.results.plan.seed == second.results.plan.seed
    profiles = ground.profiles.count
    repetitions = ground.repetitions
    first.begin(ground)
    second.begin(ground)
  }

  /// To be called when both runs have had their matches.
  public mutating func finish() {
    rows = ground.entrants.enumerated().map { slot, entrant in
      let figures = (0..<ground.width).map { difference(slot * ground.width + $0, profiles: ground.profilesOf[slot]) }
      return Row(role: entrant.role, strategy: entrant.name, payoff: figures[0], shares: Array(figures.dropFirst()))
    }
  }

  private func difference(_ column: Int, profiles: Int) -> Difference {
    var (one, other, between) = (Moments(), Moments(), Moments())
    for batch in 0..<ground.batches {
      let from = (batch * ground.repetitions + ground.batches - 1) / ground.batches
      let to = ((batch + 1) * ground.repetitions + ground.batches - 1) / ground.batches
      let number = Double(max(1, (to - from) * profiles))
      let (a, b) = (first.sums[batch][column] / number, second.sums[batch][column] / number)
      one.add(a)
      other.add(b)
      between.add(b - a)
    }
    let mean = other.mean - one.mean
    guard let width = halfWidth(one, other, between) else {
      return Difference(first: one.mean, second: other.mean, difference: mean, low: nil, high: nil)
    }
    return Difference(first: one.mean, second: other.mean, difference: mean, low: mean - width, high: mean + width)
  }

  /// Half the width of the 95% interval: Student's of the paired differences, otherwise Welch's (Welch 1947, Biometrika 34,
  /// 28–35), degrees of freedom rounded down.
  private func halfWidth(_ one: Moments, _ other: Moments, _ between: Moments) -> Double? {
    guard ground.batches > 1, let error = between.standardError, let a = one.standardError, let b = other.standardError else { return nil }
    let last = ground.batches - 1
    if isPaired { return StudentT.halfWidth(coverage: Estimate.coverage, degreesOfFreedom: last) * error }
    let (x, y) = (a * a, b * b)
    if x + y == 0 { return 0 }
    let freedom = (x + y) * (x + y) / ((x * x + y * y) / Double(last))
    return StudentT.halfWidth(coverage: Estimate.coverage, degreesOfFreedom: max(1, Int(freedom))) * (x + y).squareRoot()
  }

  /// What differs in the inputs: what, in the first, in the second.
  var inputs: [(what: String, first: String, second: String)] {
    var rows: [(String, String, String)] = []
    func add(_ what: String, _ one: String, _ other: String) { if one != other { rows.append((what, one, other)) } }
    let (one, other) = (first.results, second.results)
    add("scenario", first.scenario.name, second.scenario.name)
    add("seed", "\(one.plan.seed)", "\(other.plan.seed)")
    add("repetitions", "\(one.repetitions)", "\(other.repetitions)")
    add("program", first.tool, second.tool)
    for role in one.schema.roles.indices {
      add("actor of \(one.schema.roles[role].name)", first.scenario.seats[role].actor, second.scenario.seats[role].actor)
    }
    for (index, parameter) in one.schema.parameters.enumerated() where other.schema.parameters.indices.contains(index) {
      let there = other.schema.parameters[index]
      add(first.scenario.qualifiedName(parameter), parameter.text(first.scenario.values[index]), there.text(second.scenario.values[index]))
    }
    func conditions(_ run: ComparedRun) -> [String: String] {
      let names = Set(run.scenario.schema.parameters.map(run.scenario.qualifiedName))
      return Dictionary(
        run.results.plan.conditions.filter { !names.contains($0.name) && $0.name != "standoff" }.map { ($0.name, $0.value) },
        uniquingKeysWith: { $1 })
    }
    let (here, there) = (conditions(first), conditions(second))
    for name in Set(here.keys).union(there.keys).sorted() { add(name, here[name] ?? "–", there[name] ?? "–") }
    for (role, seat) in one.schema.roles.enumerated() {
      func entered(_ results: TournamentResults) -> [String: String] {
        Dictionary(results.plan.entrants[role].map { ($0.name, $0.sha256 ?? "compiled") }, uniquingKeysWith: { $1 })
      }
      let (mine, theirs) = (entered(one), entered(other))
      for name in Set(mine.keys).union(theirs.keys).sorted() {
        let actor = first.scenario.seats[role].actor
        if mine[name] == nil || theirs[name] == nil {
          add("\(seat.name) \(name)", mine[name] == nil ? "not entered" : "plays \(actor)", theirs[name] == nil ? "not entered" : "plays \(actor)")
        } else if mine[name] != theirs[name] {
          add("file of \(name)", mine[name]?.prefix(12).description ?? "", theirs[name]?.prefix(12).description ?? "")
        }
      }
    }
    return rows
  }

  /// How the two were set against each other, in a sentence.
  var method: String {
    let pairing = isPaired
      ? "The seeds agree, so both runs faced the same shocks, and repetitions are paired."
      : "The seeds differ, so the runs are independent: the intervals are wider than those of a paired comparison."
    return """
      \(NumberText.count(profiles)) combinations of strategies and \(NumberText.count(repetitions)) repetitions that both runs have. \
      \(pairing) A difference is the second run less the first; intervals are 95%, not corrected for their number.
      """
  }

  /// The finding in a sentence.
  var headline: String {
    let text = "\(rows.count(where: \.payoff.isClear)) of \(rows.count) strategies have another mean payoff beyond chance."
    guard let kind = first.results.schema.kinds.first else { return text }
    let moved = rows.filter { !$0.shares.isEmpty && $0.shares[0].isClear }
    guard let most = moved.max(by: { (abs($0.shares[0].difference), $1.strategy) < (abs($1.shares[0].difference), $0.strategy) }) else {
      return "\(text) No strategy's share of \(Words.plain(kind)) moves beyond chance."
    }
    let share = most.shares[0]
    return """
      \(text) The share of \(Words.plain(kind)) moves most under \(most.strategy), from \(NumberText.percent(share.first)) to \
      \(NumberText.percent(share.second)) (difference \(Self.points(share))).
      """
  }

  /// A difference of shares in percentage points, with its interval.
  static func points(_ difference: Difference) -> String {
    func text(_ value: Double) -> String { (value > 0 ? "+" : "") + NumberText.fixed(value * 100, 1) }
    guard let low = difference.low, let high = difference.high else { return "\(text(difference.difference)) points" }
    return "\(text(difference.difference)) points, 95% interval \(text(low)) to \(text(high))"
  }

  static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + NumberText.fixed(value, 3) }
}
