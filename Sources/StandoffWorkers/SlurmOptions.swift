/// What a user asks of a Slurm cluster.
public struct SlurmOptions: Sendable, Equatable {
  public var partition: String?
  /// As sbatch writes it: `2:00:00`.
  public var time: String?
  public var account: String?
  /// Tasks at a time, at least 1; nil: as many as there is room for.
  public var width: Int?
  /// Worker processes, and cores, of one task.
  public var jobs: Int

  public init(partition: String? = nil, time: String? = nil, account: String? = nil, width: Int? = nil, jobs: Int = 1) {
    self.partition = partition
    self.time = time
    self.account = account
    self.width = width
    self.jobs = jobs
  }

  /// Tasks of a whole run: judgement, enough that a lost one costs little, and few enough to be welcome in a queue.
  func parts(shards: Int) -> Int { min(shards, width.map { max(1, 4 * $0) } ?? 64) }
}
