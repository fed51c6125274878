internal import Foundation

/// Slurm's commands.
package struct SlurmQueue {
  /// What is passed on to `sbatch`.
  let options: SlurmOptions

  /// How a submitted array stands.
  enum State: Equatable {
    /// So many of its tasks wait or run.
    case underWay
    case gone
    /// The controller did not answer.
    case unknown(String)
  }

  /// Submits one task for each of `parts`, which runs `command` with `$SLURM_ARRAY_TASK_ID` set to the part.
  /// - Returns: the job's number.
  /// - Throws: ``WorkerError/cannotStart(reason:)`` with what sbatch says.
  func submit(parts: [Int], command: String, log: String) throws(WorkerError) -> String {
    var arguments = [
      "--parsable", "--job-name=standoff", "--requeue", "--output=\(log)", "--cpus-per-task=\(options.jobs)",
      "--array=\(Self.list(parts))" + (options.width.map { "%\($0)" } ?? ""),
    ]
    if let partition = options.partition { arguments.append("--partition=\(partition)") }
    if let time = options.time { arguments.append("--time=\(time)") }
    if let account = options.account { arguments.append("--account=\(account)") }
    let (code, output, errors) = try Self.run("sbatch", arguments + ["--wrap", command])
    // "7" or "7;cluster"
    let job = output.split(whereSeparator: { $0 == ";" || $0.isNewline }).first.map(String.init) ?? ""
    guard code == 0, Int(job) != nil else {
      throw .cannotStart(reason: "sbatch says: \(errors.isEmpty ? output : errors)")
    }
    return job
  }

  func state(of job: String) throws(WorkerError) -> State {
    let (code, output, errors) = try Self.run("squeue", ["--noheader", "--jobs=\(job)", "--format=%T"])
    if code == 0 { return output.contains { !$0.isWhitespace } ? .underWay : .gone }
    // The controller forgets a job some minutes after its end.
    return errors.contains("Invalid job id") ? .gone : .unknown(errors)
  }

  /// `1-4,7`: the numbers of an array.
  package static func list(_ parts: [Int]) -> String {
    var ranges: [(Int, Int)] = []
    for part in parts.sorted() {
      if let last = ranges.last, last.1 == part - 1 { ranges[ranges.count - 1].1 = part } else { ranges.append((part, part)) }
    }
    return ranges.map { $0 == $1 ? "\($0)" : "\($0)-\($1)" }.joined(separator: ",")
  }

  private static func run(
    _ name: String, _ arguments: [String]
  ) throws(WorkerError) -> (code: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe(), errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw .cannotStart(reason: "\(name): \(error.localizedDescription)") }
    // Both say little: neither pipe can fill while the other is read.
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complained = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw .cannotStart(reason: "\(name) is not installed here; run this where jobs are submitted, or use --executor local")
    }
    return (
      process.terminationStatus, said.trimmingCharacters(in: .whitespacesAndNewlines),
      complained.trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }
}
