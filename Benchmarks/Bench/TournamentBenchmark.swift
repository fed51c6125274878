import Foundation

/// Whole tournaments of the product: a second job, and memory.
enum TournamentBenchmark {
  private static let command = ".build/release/standoff"

  private static func tournament(_ repetitions: Int, jobs: Int, _ more: [String] = []) throws -> MeasuredProcess {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("standoff-bench-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let arguments = [
      "tournament", "korea_2017", "--reps", "\(repetitions)", "--seed", "1", "--jobs", "\(jobs)", "--out", folder, "--quiet",
    ]
    guard let measured = MeasuredProcess(command, arguments + more) else {
      throw Failure(description: "\(command) \((arguments + more).joined(separator: " ")) failed")
    }
    return measured
  }

  private struct Failure: Error, CustomStringConvertible { let description: String }

  static func run(_ options: Options, _ table: inout Table) throws {
    try scale(options, &table)
    if options.hasMemory && !options.isQuick { try memory(&table) }
  }

  private static func scale(_ options: Options, _ table: inout Table) throws {
    let profiles = try ["coercer", "target", "patron"]
      .map { try ShippedScripts().names($0).count }.reduce(1, *)
    let repetitions = options.isQuick ? 60 : 600
    var times: [[MeasuredProcess]] = [[], []]
    for round in 0..<(options.isQuick ? 1 : 3) {
      for jobs in round % 2 == 0 ? [1, 2] : [2, 1] { times[jobs - 1].append(try tournament(repetitions, jobs: jobs)) }
    }
    let wall = times.map { $0.map(\.seconds).min()! }
    let processor = times.map { $0.map(\.processorSeconds).min()! }
    let matches = Double(repetitions * profiles)
    table.add(
      "one job / two jobs", wall[0] / wall[1], "x", least: 1.9,
      "\(Table.short(wall[0])) s against \(Table.short(wall[1])) s for \(Int(matches)) matches; on processors "
        + "\(Table.short(processor[0])) s and \(Table.short(processor[1])) s")
    table.add(
      "shipped tournament, one job", matches / wall[0], "matches/s",
      "\(Table.short(wall[0] / matches * 1e6)) us a match, files and figures included")
  }

  private static func memory(_ table: inout Table) throws {
    let fixed = [
      "--fix", "US=native_maximum_pressure", "--fix", "DPRK=native_sprint", "--fix", "China=native_mild_pressure",
    ]
    let few = try tournament(10_000, jobs: 2, fixed), many = try tournament(1_000_000, jobs: 2, fixed)
    table.add(
      "peak memory, 10^6 / 10^4 matches", Double(many.peak) / Double(few.peak), "x", most: 1.1,
      "\(many.peak >> 10) against \(few.peak >> 10) MiB; parent \(many.parentPeak >> 10) and \(few.parentPeak >> 10), "
        + "worker \(many.workerPeak >> 10) and \(few.workerPeak >> 10); 10^6 in \(Table.short(many.seconds)) s")
  }
}
