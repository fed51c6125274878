public import StandoffKernel

/// Reads the shards of a plan twice, in its order, and holds none of their rows: first for the faults, then for the
/// figures of the profiles in which nobody is disqualified.
public struct Merge {
  let plan: TournamentPlan
  private let schema: ModelSchema
  private let directory: String
  private let digest: [UInt8]
  private let layout: RowLayout

  /// - Parameter directory: where every shard of the plan has its file.
  /// - Throws: ``TournamentError/schemaMismatch(_:)``.
  public init(plan: TournamentPlan, schema: ModelSchema, shards directory: String) throws(TournamentError) {
    try ShardRunner.check(schema, against: plan)
    self.plan = plan
    self.schema = schema
    self.directory = directory
    digest = plan.digest
    layout = RowLayout(schema)
  }

  /// - Parameters:
  ///   - entryFaults: of strategies that were found faulty before play and are not in the plan.
  ///   - repetitions: counts only the first so many, as if the plan had no more; nil for all.
  /// - Throws: ``TournamentError``, above all ``TournamentError/damagedShard(path:reason:)``.
  public func run(entryFaults: [EntrantFault] = [], repetitions: Int? = nil) throws -> TournamentResults {
    try run(entryFaults: entryFaults, repetitions: repetitions, keeping: nil)
  }

  /// - Parameter keep: is given the matches that are kept, in (repetition, profile) order.
  func run(
    entryFaults: [EntrantFault], repetitions: Int?, keeping keep: ((KeptMatch) throws -> Void)?
  ) throws -> TournamentResults {
    let repetitions = repetitions ?? plan.repetitions
    let profiles = plan.profileCount
    let end = repetitions * profiles
    let shards = plan.shardCount(forRepetitions: repetitions)
    var disqualified = plan.entrants.map { [Bool](repeating: false, count: $0.count) }
    var faults = entryFaults
    for shard in 0..<shards {
      for fault in try reader(of: shard).read({ _, _ in }) {
        // What was played beyond the end does not count, and disqualifies nobody.
        guard let match = fault.match, match < end else { continue }
        guard let index = fault.index, !disqualified[fault.role][index] else { continue }
        disqualified[fault.role][index] = true
        faults.append(fault)
      }
    }
    let figures = FigureAccumulator(
      plan: plan, schema: schema, disqualified: disqualified, repetitions: repetitions)
    let keeping = keep.map { (Keeping(plan, disqualified: disqualified), $0) }
    for shard in 0..<shards {
      var (repetition, profile) = plan.position(ofMatch: plan.matches(ofShard: shard).lowerBound)
      let turns = keeping == nil ? nil : try turns(of: shard)
      _ = try reader(of: shard).read { _, row in
        let series = try turns?.next(row) ?? []
        if repetition == repetitions { return }
        try figures.add(row, repetition: repetition, profile: profile)
        if let (keeping, keep) = keeping,
          let kept = keeping.kept(row, repetition: repetition, profile: profile, turns: series)
        {
          try keep(kept)
        }
        profile += 1
        if profile == profiles { (repetition, profile) = (repetition + 1, 0) }
      }
      try turns?.finish()
    }
    return figures.results(faults: faults)
  }

  package func reader(of shard: Int) -> ShardReader {
    ShardReader(
      path: ShardFile.path(of: shard, in: directory), plan: plan, digest: digest, shard: shard, layout: layout)
  }

  /// The turns of a shard; nil where the plan keeps none.
  func turns(of shard: Int) throws(TournamentError) -> TurnReader? {
    guard plan.keep == .turns else { return nil }
    return try TurnReader(
      path: TurnFile.path(of: shard, in: directory), digest: digest, shard: shard, width: schema.series.count)
  }
}
