import ArgumentParser
import Foundation
import StandoffKernel
import StandoffTournament
import StandoffWorkers

/// How many processes play, and how long one may be silent.
struct PoolOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Worker processes; one for each core unless given.", valueName: "n"))
  var jobs: Int?
  @Option(
    help: ArgumentHelp(
      """
      Seconds of processor time without a decision after which a worker is killed, and its strategy disqualified if \
      that happens again. 10 unless given; scripts are nearly always stopped by their fuel long before.
      """,
      valueName: "seconds"))
  var patience: Double?

  @Option(
    help: ArgumentHelp(
      """
      Where the work is done: local, or slurm, which submits an array job and waits for it. The run's folder, the \
      program and the scripts must then be seen by all nodes.
      """, valueName: "name"))
  var executor: ExecutorName = .local
  @Option(help: ArgumentHelp("Of a Slurm job: the partition.", valueName: "name"))
  var partition: String?
  @Option(help: ArgumentHelp("Of a Slurm job: the time limit of one task, like 2:00:00.", valueName: "time"))
  var time: String?
  @Option(help: ArgumentHelp("Of a Slurm job: the account that pays.", valueName: "name"))
  var account: String?
  @Option(help: ArgumentHelp("Of a Slurm job: at most so many tasks at a time.", valueName: "n"))
  var arrayWidth: Int?

  /// Judgement: more than any machine has cores.
  static let mostJobs = 4096

  enum ExecutorName: String, ExpressibleByArgument { case local, slurm }

  func validate() throws {
    let slurmOnly = [("--partition", partition), ("--time", time), ("--account", account)].first { $0.1 != nil }?.0
      ?? (arrayWidth != nil ? "--array-width" : nil)
    if let slurmOnly, executor != .slurm { throw ValidationError("\(slurmOnly) is for --executor slurm") }
    if let arrayWidth, arrayWidth < 1 { throw ValidationError("--array-width \(arrayWidth): at least 1 task is needed") }
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs \(jobs): 1 to \(Self.mostJobs) processes are possible")
    }
    if let patience, !(patience > 0 && patience <= 86_400) {
      throw ValidationError("--patience \(patience): more than 0 and at most 86400 seconds are possible")
    }
  }

  /// Who plays the run in a folder: workers of this same program, here or on a cluster.
  /// - Parameter plugins: those on the shelf, whose machine code workers may run.
  func makeExecutor(for folder: String, schema: ModelSchema, plugins: [String]) throws -> any ShardExecutor {
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    if executor == .slurm {
      let options = SlurmOptions(
        partition: partition, time: time, account: account, width: arrayWidth, jobs: jobs ?? 1)
      return SlurmExecutor(
        options, schema: schema, executable: executable, folder: URL(fileURLWithPath: folder).standardizedFileURL.path,
        note: Output.note)
    }
    let arguments = ["worker", folder, "--parent", "\(getpid())"]
    return WorkerPool(
      WorkerPool.Launch(executable: executable, arguments: arguments), jobs: jobs ?? Self.cores,
      patience: patience ?? WorkerPool.usualPatience, plugins: plugins)
  }

  /// Cores that this process may use.
  private static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
