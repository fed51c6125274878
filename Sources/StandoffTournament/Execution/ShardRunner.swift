package import StandoffKernel

/// Plays one shard and leaves its file: what a worker does.
///
/// **The rule of faults.** A fault always counts: an entrant is disqualified if any of its matches ends in a fault of its
/// own, whoever the others were, and whether or not they are disqualified too. The host checks what a strategy sets
/// before the others see it, so a script that fails against a faulty rival failed on lawful input. The set of the
/// disqualified is then a property of the plan: it does not depend on the order of matches, on where a shard ends, or on
/// interruptions; and an entrant's first fault is the one in the lowest match.
///
/// **What is skipped.** A match is skipped only when every entrant in it has already been faulty in an earlier match of
/// the same shard: it can count in no figure, disqualify nobody new, and be nobody's first fault. A match with one
/// entrant still clean is played, for it may show a fault of that one. So skipping changes no result, whatever the
/// shard size. An entrant that kills its process costs one each time: it is not played at all once that is known, its first
/// match in each later shard is recorded as its fault, and the others are skipped. `killed` depends on the machine, and is
/// the one exemption.
public struct ShardRunner {
  private let plan: TournamentPlan
  private let digest: [UInt8]
  private let contest: any Contest
  private let layout: RowLayout

  /// Matches between two reports: judgement, well under a second of play for any compiled model.
  public static let reportStride = 256

  /// - Throws: ``TournamentError/schemaMismatch(_:)`` where the contest's model has another number of roles, or more than
  ///   a row can hold.
  public init(plan: TournamentPlan, contest: any Contest) throws(TournamentError) {
    let schema = contest.schema
    try Self.check(schema, against: plan)
    self.plan = plan
    self.contest = contest
    digest = plan.digest
    layout = RowLayout(schema)
  }

  static func check(_ schema: ModelSchema, against plan: TournamentPlan) throws(TournamentError) {
    guard schema.roles.count == plan.seats.count else {
      throw .schemaMismatch("\(schema.name) has \(schema.roles.count) roles, the plan \(plan.seats.count)")
    }
    guard schema.marks.count <= MatchResult.markLimit else {
      throw .schemaMismatch("\(schema.name) has \(schema.marks.count) marks; at most \(MatchResult.markLimit) fit")
    }
    guard (1...RowLayout.outcomeLimit).contains(schema.outcomes.count) else {
      throw .schemaMismatch("\(schema.name) has \(schema.outcomes.count) outcomes")
    }
    if plan.keep == .turns && schema.series.isEmpty {
      throw .schemaMismatch("\(schema.name) tells nothing of its turns, so that they cannot be kept; keep matches")
    }
  }

  /// Plays `shard` and writes its file in `directory`.
  /// - Parameters:
  ///   - killers: entrants that are known to kill the process that plays them: what a parent learnt from dead workers.
  ///   - willPlay: called with the match's number right before it is played: the worker's heartbeat.
  ///   - report: called with what is new since the last call, every ``reportStride`` matches and at the end.
  ///   - isCancelled: asked between matches.
  /// - Returns: false if it was cancelled; then there is no file.
  /// - Throws: ``TournamentError``.
  public func run(
    _ shard: Int, into directory: String, killers: [Killer] = [], willPlay: (_ match: Int) -> Void = { _ in },
    report: (Tally) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(TournamentError) -> Bool {
    let path = ShardFile.path(of: shard, in: directory)
    let writer = try ShardWriter(path: path, plan: plan, digest: digest, shard: shard, layout: layout)
    let turns = try plan.keep == .turns
      ? TurnWriter(
        path: TurnFile.path(of: shard, in: directory), digest: digest, shard: shard, width: contest.schema.series.count)
      : nil
    let series = turns == nil ? nil : SeriesRecorder(contest.schema)
    let matches = plan.matches(ofShard: shard)
    var (repetition, profile) = plan.position(ofMatch: matches.lowerBound)
    let profiles = plan.profileCount
    var chosen = plan.entrants(ofProfile: profile)
    var known = KnownFaults(plan)
    var news = Tally(outcomes: layout.outcomes)

    for match in matches {
      if isCancelled() { return false }
      let row: MatchRow
      if known.makesIdle(chosen) {
        row = .skipped
      } else {
        var verdict = killers.first { chosen[$0.role] == $0.index }?.fault
        var result = MatchResult()
        if verdict == nil {
          willPlay(match)
          do { result = try contest.play(profile: chosen, repetition: UInt64(repetition), series: series) } catch { verdict = error }
        }
        if let verdict {
          if verdict.isOfTheHost { throw TournamentError.hostFailed(match: match, reason: verdict.message) }
          if let owner = verdict.owner { throw Self.failure(of: owner, verdict, in: plan, match: match) }
          try check(verdict, match: match)
          row = .faulted(verdict.kind, role: verdict.role, turn: verdict.turn)
          if known.insert(verdict, of: chosen[verdict.role]) {
            writer.append(FaultLine(match: match, entrant: chosen[verdict.role], fault: verdict))
          }
        } else {
          if let objection = layout.objection(to: result) { throw .badResult(match: match, reason: objection) }
          row = .played(result)
          if let series {
            try check(series, result, match: match)
            try turns?.append(series.values)
          }
        }
      }
      try writer.append(row)
      news.add(row)
      if news.matches == Self.reportStride {
        report(news)
        news = Tally(outcomes: layout.outcomes)
      }
      profile += 1
      plan.advance(&chosen)
      if profile == profiles { (repetition, profile) = (repetition + 1, 0) }
    }
    // The shard's file says that all is there, so it comes last.
    try turns?.commit()
    try writer.commit()
    if news.matches > 0 { report(news) }
    return true
  }

  /// The failure of a scorer, an event or an observer, with the match in which it came.
  package static func failure(of owner: String, _ fault: Fault, in plan: TournamentPlan, match: Int) -> TournamentError {
    let (repetition, _) = plan.position(ofMatch: match)
    return .pluginFailed(
      match: match,
      reason: """
        \(fault.sentence) (\(owner), turn \(fault.turn), repetition \(repetition) of \
        \(plan.names(ofMatch: match).joined(separator: " / ")))
        """)
  }

  private func check(_ series: SeriesRecorder, _ result: MatchResult, match: Int) throws(TournamentError) {
    guard series.values.count == result.endTurn * series.width else {
      throw .badResult(match: match, reason: "\(series.turns) turns of a match that ended in turn \(result.endTurn)")
    }
    if let place = series.values.firstIndex(where: { !$0.isFinite }) {
      let name = contest.schema.series[place % series.width].name
      throw .badResult(
        match: match, reason: "a \(name) of \(series.values[place]) in turn \(place / series.width + 1)")
    }
  }

  private func check(_ fault: Fault, match: Int) throws(TournamentError) {
    guard (0..<layout.roles).contains(fault.role) else {
      throw .badResult(match: match, reason: "a fault of role \(fault.role) of \(layout.roles)")
    }
    guard (0..<RowLayout.turnLimit).contains(fault.turn) else {
      throw .badResult(match: match, reason: "a fault in turn \(fault.turn)")
    }
  }
}

/// Who has been faulty so far in one shard.
private struct KnownFaults {
  private var faulty: [[Bool]]
  private var killed: [[Bool]]
  private var isEmpty = true

  init(_ plan: TournamentPlan) {
    faulty = plan.entrants.map { [Bool](repeating: false, count: $0.count) }
    killed = faulty
  }

  /// Notes a fault; true if it is the entrant's first here.
  mutating func insert(_ fault: Fault, of entrant: Int) -> Bool {
    isEmpty = false
    if fault.kind == .killed { killed[fault.role][entrant] = true }
    if faulty[fault.role][entrant] { return false }
    faulty[fault.role][entrant] = true
    return true
  }

  /// Whether a match of these entrants need not be played: all are faulty, or one of them kills.
  func makesIdle(_ chosen: [Int]) -> Bool {
    if isEmpty { return false }
    var allFaulty = true
    for role in chosen.indices {
      if killed[role][chosen[role]] { return true }
      if !faulty[role][chosen[role]] { allFaulty = false }
    }
    return allFaulty
  }
}
