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

  /// - Parameter entryFaults: of strategies that were found faulty before play and are not in the plan.
  /// - Throws: ``TournamentError``, above all ``TournamentError/damagedShard(path:reason:)``.
  public func run(entryFaults: [EntrantFault] = []) throws -> TournamentResults {
    var disqualified = plan.entrants.map { [Bool](repeating: false, count: $0.count) }
    var faults = entryFaults
    for shard in 0..<plan.shardCount {
      for fault in try reader(of: shard).read({ _, _ in }) {
        guard let index = fault.index, !disqualified[fault.role][index] else { continue }
        disqualified[fault.role][index] = true
        faults.append(fault)
      }
    }
    let figures = FigureAccumulator(plan: plan, schema: schema, disqualified: disqualified)
    let profiles = plan.profileCount
    for shard in 0..<plan.shardCount {
      var (repetition, profile) = plan.position(ofMatch: plan.matches(ofShard: shard).lowerBound)
      _ = try reader(of: shard).read { _, row in
        try figures.add(row, repetition: repetition, profile: profile)
        profile += 1
        if profile == profiles { (repetition, profile) = (repetition + 1, 0) }
      }
    }
    return figures.results(faults: faults)
  }

  package func reader(of shard: Int) -> ShardReader {
    ShardReader(
      path: ShardFile.path(of: shard, in: directory), plan: plan, digest: digest, shard: shard, layout: layout)
  }
}
