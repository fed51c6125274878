internal import Foundation
public import StandoffKernel
public import StandoffTournament

/// Plays shards on a Slurm cluster: an array job in which each task runs `standoff worker FOLDER --part K/N` on a folder
/// that all nodes see. The submitting process only waits; what it must know to go on after its own end lies in the folder.
public final class SlurmExecutor: ShardExecutor {
  /// What lies in `slurm/job.json`.
  private struct Record: Codable {
    var job: String
    var parts: Int
  }

  private let queue: SlurmQueue
  private let schema: ModelSchema
  private let executable: String
  private let folder: String
  private let note: (String) -> Void

  /// Seconds between two looks at the queue and the folder: judgement, gentle to a controller that many use.
  private static let pause = 2.0
  /// Submissions after which nothing new was played, before giving up.
  private static let mostFruitless = 3
  /// Looks at a controller that does not answer, before giving up: judgement, ten minutes.
  private static let mostSilent = 300

  /// - Parameters:
  ///   - executable: the program, under a path that the nodes see.
  ///   - folder: the run's, absolute.
  ///   - note: told what a user wants to know: the number of the job, what was submitted again.
  public init(
    _ options: SlurmOptions, schema: ModelSchema, executable: String, folder: String, note: @escaping (String) -> Void
  ) {
    queue = SlurmQueue(options: options)
    self.schema = schema
    self.executable = executable
    self.folder = folder
    self.note = note
  }

  public func execute(
    _ shards: [Int], of plan: TournamentPlan, into directory: String, report: (Tally) -> Void, isCancelled: () -> Bool
  ) throws -> Bool {
    let merge = try Merge(plan: plan, schema: schema, shards: directory)
    var missing = Set(shards)
    var record = readRecord()
    if let record { note("waiting for job \(record.job), which was submitted before") }
    var fruitless = 0, silent = 0
    while !missing.isEmpty {
      let atStart = missing.count
      if record == nil { record = try submit(missing, plan) }
      guard let current = record else { break }
      waiting: while true {
        if isCancelled() {
          note("job \(current.job) goes on; scancel \(current.job) ends it")
          return false
        }
        let state = try queue.state(of: current.job)
        // A shard that was written while the queue was asked must be seen: look at the folder after the queue.
        for shard in missing.sorted() {
          guard let tally = try merge.tallyOfFinished(shard) else { continue }
          missing.remove(shard)
          report(tally)
        }
        if missing.isEmpty { break }
        switch state {
        case .gone: break waiting
        case .underWay: silent = 0
        case .unknown(let reason):
          silent += 1
          if silent >= Self.mostSilent { throw WorkerError.cannotStart(reason: "squeue says: \(reason)") }
        }
        Thread.sleep(forTimeInterval: Self.pause)
      }
      record = nil
      fruitless = missing.count < atStart ? 0 : fruitless + 1
      if !missing.isEmpty && fruitless >= Self.mostFruitless {
        throw WorkerError.cannotStart(
          reason: "\(fruitless) Slurm jobs ended without playing anything; \(lastWords(of: current.job))")
      }
    }
    unlink(recordPath)
    return true
  }

  private func submit(_ missing: Set<Int>, _ plan: TournamentPlan) throws -> Record {
    let parts = queue.options.parts(shards: plan.shardCount)
    let wanted = (1...parts).filter { part in
      plan.shards(ofPart: part, of: parts).contains { missing.contains($0) }
    }
    try FileManager.default.createDirectory(atPath: folder + "/slurm", withIntermediateDirectories: true)
    let command = """
      exec \(Self.quoted(executable)) worker \(Self.quoted(folder)) --part $SLURM_ARRAY_TASK_ID/\(parts) \
      --jobs \(queue.options.jobs) --quiet
      """
    let job = try queue.submit(parts: wanted, command: command, log: folder + "/slurm/%A_%a.log")
    let record = Record(job: job, parts: parts)
    try JSONEncoder().encode(record).write(to: URL(fileURLWithPath: recordPath), options: .atomic)
    note("submitted job \(job): \(wanted.count) tasks for \(missing.count) shards")
    return record
  }

  private var recordPath: String { folder + "/slurm/job.json" }

  private func readRecord() -> Record? {
    FileManager.default.contents(atPath: recordPath).flatMap { try? JSONDecoder().decode(Record.self, from: $0) }
  }

  /// What the job's tasks wrote, for a person who must find out why it does not work.
  private func lastWords(of job: String) -> String {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/slurm")) ?? [])
      .filter { $0.hasPrefix(job + "_") }.sorted()
    for name in names {
      let text = FileManager.default.contents(atPath: "\(folder)/slurm/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
      if let line = text.split(whereSeparator: \.isNewline).last { return "slurm/\(name) says: \(line)" }
    }
    return "its tasks wrote nothing in \(folder)/slurm"
  }

  /// A word for a shell.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
