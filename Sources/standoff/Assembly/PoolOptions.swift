import ArgumentParser
import Foundation
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
      that happens again. 10 unless given; scripts are stopped by their fuel long before.
      """,
      valueName: "seconds"))
  var patience: Double?

  func validate() throws {
    if let jobs, !(1...4096).contains(jobs) { throw ValidationError("--jobs \(jobs): 1 to 4096 processes are possible") }
    if let patience, !(patience > 0 && patience <= 86_400) {
      throw ValidationError("--patience \(patience): more than 0 and at most 86400 seconds are possible")
    }
  }

  /// Workers of this same program for the run in a folder.
  func executor(for folder: String) throws -> WorkerPool {
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let arguments = ["worker", folder, "--parent", "\(getpid())"]
    return WorkerPool(
      WorkerPool.Launch(executable: executable, arguments: arguments), jobs: jobs ?? Self.cores,
      patience: patience ?? WorkerPool.usualPatience)
  }

  /// Cores that this process may use.
  private static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
