public import StandoffKernel
public import StandoffTournament

/// When things came about in the matches of a tournament, counted as they stream by: memory grows with strategies and turns,
/// not with matches.
///
/// What it counts: each kind of outcome that ends a match at once (war, collapse), and each mark whose name begins with
/// `turn_`, which is the turn of something, or 0 for never (`turn_armed`).
public final class EventTimes {
  /// Something that may come about in a match, once.
  package struct Event {
    /// What the chart calls it: `war`, `armed`.
    package let name: String
    fileprivate let outcomes: [Bool]
    fileprivate let mark: Int?
  }

  /// Batches of repetitions from which a band is made: judgement.
  static let wantedBatches = 20
  /// Strategies of a role that are counted: judgement; a chart of more lines says nothing.
  static let mostStrategies = 48
  /// Roles whose strategies are counted: the first two of a model face each other.
  static let roles = 2

  package let events: [Event]
  private let results: TournamentResults
  private let batches: Int
  /// For each profile by its place, the row of counts of each counted role; −1 for none.
  private let rows: [[Int]]
  private let rowOf: [[Int: Int]]
  /// By row, event and batch: matches in which it came in a turn, and that ended without it in a turn.
  private var came: [[Int]]
  private var left: [[Int]]
  /// Shares of the kinds within the repetition, and their moments over repetitions.
  private var kindSums: [Int]
  private var kindMoments: [Moments]
  private var repetition = 0
  private let kindsOfOutcome: [[Bool]]

  /// Counts nothing yet.
  public init(_ results: TournamentResults) {
    let schema = results.schema
    self.results = results
    events = Self.events(of: schema)
    batches = max(1, min(Self.wantedBatches, results.repetitions))
    var rowOf: [[Int: Int]] = []
    var count = 0
    for role in 0..<min(Self.roles, results.plan.seats.count) {
      var rows: [Int: Int] = [:]
      for entrant in results.ranked(role).prefix(Self.mostStrategies) {
        rows[entrant.index] = count
        count += 1
      }
      rowOf.append(rows)
    }
    self.rowOf = rowOf
    rows = results.profiles.map { profile in rowOf.enumerated().map { $1[profile.entrants[$0]] ?? -1 } }
    came = Array(repeating: [], count: count * events.count * batches)
    left = came
    kindsOfOutcome = schema.kinds.map { kind in schema.outcomes.map { $0.kinds.contains(kind) } }
    kindSums = Array(repeating: 0, count: schema.kinds.count)
    kindMoments = Array(repeating: Moments(), count: schema.kinds.count)
  }

  private static func events(of schema: ModelSchema) -> [Event] {
    var events: [Event] = []
    for kind in schema.kinds {
      let members = schema.outcomes.filter { $0.kinds.contains(kind) }
      guard !members.isEmpty, members.allSatisfy(\.isAbsorbing) else { continue }
      events.append(Event(name: Words.plain(kind), outcomes: schema.outcomes.map { $0.kinds.contains(kind) }, mark: nil))
    }
    for (index, mark) in schema.marks.enumerated() where mark.name.hasPrefix("turn_") {
      var name = mark.name.dropFirst("turn_".count)
      if name.hasPrefix("of_") { name = name.dropFirst("of_".count) }
      if events.contains(where: { $0.name == Words.plain(String(name)) }) { continue }
      events.append(Event(name: Words.plain(String(name)), outcomes: [], mark: index))
    }
    return events
  }

  /// Takes a match; the caller keeps to the order of repetitions.
  /// - Parameter place: the index of its profile in the results.
  public func add(repetition: Int, place: Int, _ result: MatchResult) {
    if repetition != self.repetition {
      endRepetition()
      self.repetition = repetition
    }
    for kind in kindSums.indices where kindsOfOutcome[kind][result.outcome] { kindSums[kind] += 1 }
    let batch = repetition * batches / results.repetitions
    for (number, event) in events.enumerated() {
      let turn: Int
      if let mark = event.mark { turn = Int(result.marks[mark]) } else { turn = event.outcomes[result.outcome] ? result.endTurn : 0 }
      for row in rows[place] where row >= 0 {
        let slot = (row * events.count + number) * batches + batch
        if turn > 0 { Self.count(turn, in: &came[slot]) } else { Self.count(result.endTurn, in: &left[slot]) }
      }
    }
  }

  private static func count(_ turn: Int, in counts: inout [Int]) {
    while counts.count <= turn { counts.append(0) }
    counts[turn] += 1
  }

  private func endRepetition() {
    let number = Double(results.profiles.count)
    for kind in kindSums.indices {
      kindMoments[kind].add(Double(kindSums[kind]) / number)
      kindSums[kind] = 0
    }
  }

  /// To be called once, after the last match.
  public func finish() { endRepetition() }

  /// The share of all matches of each kind, with its interval from the means of the repetitions.
  package var shares: [Estimate] { kindMoments.map(results.intervals.share) }

  /// The last turn of any match.
  var turns: Int { (came + left).map(\.count).max().map { max(0, $0 - 1) } ?? 0 }

  /// Strategies of a role that are counted, by index within it.
  func isCounted(_ entrant: Int, role: Int) -> Bool { rowOf.indices.contains(role) && rowOf[role][entrant] != nil }

  /// One step of a survival curve: the share without the event so far, with its interval where there is one.
  package struct Step {
    package let turn: Int
    package let without: Double
    package let low: Double?
    package let high: Double?
  }

  /// The Kaplan–Meier estimate of an event under a strategy, from turn 0: matches that end without it leave the sample. Its
  /// band is a jackknife over batches of repetitions, for matches of one repetition share their shocks. Source: Kaplan and
  /// Meier 1958, JASA 53, 457–481; Tukey 1958, Annals of Mathematical Statistics 29, 614.
  package func curve(of event: Int, role: Int, entrant: Int) -> [Step] {
    guard rowOf.indices.contains(role), let row = rowOf[role][entrant] else { return [] }
    let slots = (0..<batches).map { (row * events.count + event) * batches + $0 }
    let turns = turns
    let whole = estimate(slots, turns)
    guard batches > 1 else { return whole.enumerated().map { Step(turn: $0, without: $1, low: nil, high: nil) } }
    let parts = slots.map { left in estimate(slots.filter { $0 != left }, turns) }
    let width = StudentT.halfWidth(coverage: Estimate.coverage, degreesOfFreedom: batches - 1)
    return whole.enumerated().map { turn, share in
      let values = parts.map { $0[turn] }
      let mean = values.reduce(0, +) / Double(batches)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares * Double(batches - 1) / Double(batches)).squareRoot()
      return Step(turn: turn, without: share, low: max(0, share - width * error), high: min(1, share + width * error))
    }
  }

  private func estimate(_ slots: [Int], _ turns: Int) -> [Double] {
    func sum(_ counts: [[Int]], _ turn: Int) -> Int {
      slots.reduce(0) { $0 + (turn < counts[$1].count ? counts[$1][turn] : 0) }
    }
    let ended = (0...turns).map { (came: sum(came, $0), left: sum(left, $0)) }
    var atRisk = ended.reduce(0) { $0 + $1.came + $1.left }
    var share = 1.0
    return ended.enumerated().map { turn, counts in
      if atRisk > 0 && turn > 0 { share *= 1 - Double(counts.came) / Double(atRisk) }
      atRisk -= counts.came + counts.left
      return share
    }
  }
}

extension TournamentResults {
  /// The entrants of a role that have figures, best first.
  func ranked(_ role: Int) -> [EntrantFigures] {
    entrants.filter { $0.role == role && $0.payoff != nil }
      .sorted {
        ($0.band?.rank ?? 0, -($0.payoff?.mean ?? 0), $0.index) < ($1.band?.rank ?? 0, -($1.payoff?.mean ?? 0), $1.index)
      }
  }
}
