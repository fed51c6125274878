import Foundation
import Testing

/// A tournament of a dozen shards that takes a second, what it comes to, and what must hold of its folder.
struct WorkerRun {
  static let shards = 12
  static let figures = TournamentTests.figures + ["results.sqlite"]

  let scratch: Scratch
  let folder: String

  /// - Parameter name: of the run's folder in its scratch.
  init(_ name: String = "run") throws {
    scratch = try Scratch()
    folder = scratch.path(name)
  }

  /// 2 profiles of 1536 repetitions: 12 shards of 256 matches.
  static func arguments(_ folder: String, _ more: [String] = []) -> [String] {
    ["tournament", "korea_2017", "--seed", "5", "--reps", "1536", "--fix", "China=mild_pressure", "--only", "restraint",
     "rational", "--add", script, "--quiet", "--out", folder] + more
  }

  /// It takes its time, so that there is something to interrupt.
  private static let script = Command.root + "/Tests/CommandTests/Scripts/unhurried.lua"

  /// What the tournament comes to when nothing happens to it.
  static let expected: [String: Data] = {
    guard let run = try? WorkerRun(), let command = try? Command.run(arguments(run.folder, ["--jobs", "2"])),
      command.code == 0
    else { return [:] }
    return run.contents()
  }()

  func contents() -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: Self.figures.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
      })
  }

  func start(_ more: [String] = []) throws -> Running { try Running(Self.arguments(folder, more)) }

  func resume(_ more: [String] = []) throws -> Command {
    try Command.run(["tournament", "--resume", folder, "--quiet"] + more)
  }

  var finishedShards: Int { names("shards").count { $0.hasSuffix(".shard") } }

  func names(_ part: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
  }

  /// Waits for so many shards, or the command's end.
  func wait(forShards count: Int, of running: Running) -> Bool {
    Wait.until { finishedShards >= count || !running.isRunning }
  }

  /// The right bytes, nothing half-written, and every shard.
  func expectWhole(_ label: String) {
    #expect(Self.expected.count == Self.figures.count)
    let found = contents()
    for name in Self.figures { #expect(found[name] == Self.expected[name], "\(name): \(label)") }
    #expect(names("shards").count == Self.shards, "\(label): \(names("shards"))")
    #expect(!names("").contains { $0.contains(".partial-") }, "\(label): \(names(""))")
  }
}

extension Command {
  /// The streams of a refusal: one line on standard error, nothing on standard output.
  func expectRefusal(code: Int32, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(self.code == code, "\(errors)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "\(output)", sourceLocation: sourceLocation)
    #expect(errors.split(separator: "\n").count == 1, "\(errors)", sourceLocation: sourceLocation)
    for text in texts { #expect(errors.contains(text), "\(text): \(errors)", sourceLocation: sourceLocation) }
  }
}
