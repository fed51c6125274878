/// How shards get played: here in this process; elsewhere by worker processes or a cluster. It sees plans and shards,
/// and leaves files; nothing of it can reach a figure.
public protocol ShardExecutor: AnyObject {
  /// Plays `shards` of `plan` and leaves the file of each in `directory`.
  /// - Parameters:
  ///   - report: to be called with what is new since the last call; tallies of several workers add up.
  ///   - isCancelled: asked often; once true, it stays true.
  /// - Returns: false if it was cancelled before every shard had its file.
  func execute(
    _ shards: [Int], of plan: TournamentPlan, into directory: String, report: (Tally) -> Void, isCancelled: () -> Bool
  ) throws -> Bool
}

/// Plays shard after shard on the calling thread.
public final class InProcessExecutor: ShardExecutor {
  private let contest: any Contest

  public init(_ contest: any Contest) { self.contest = contest }

  public func execute(
    _ shards: [Int], of plan: TournamentPlan, into directory: String, report: (Tally) -> Void, isCancelled: () -> Bool
  ) throws -> Bool {
    let runner = try ShardRunner(plan: plan, contest: contest)
    for shard in shards {
      guard try runner.run(shard, into: directory, report: report, isCancelled: isCancelled) else { return false }
    }
    return true
  }
}
