import Foundation
import Testing

/// Compiled strategies that crash, hang and hoard memory: each is out alone, by name, and the others' figures stand.
@Suite(.serialized) struct WorkerKillerTests {
  static let environment = ["STANDOFF_TEST_STRATEGIES": "1"]
  /// 5 coercers × 6 targets × 1 patron, without the killers.
  static let thirty = [
    "tournament", "korea_2017", "--seed", "3", "--reps", "12", "--fix", "China=mild_pressure", "--quiet", "--patience", "1",
    "--only", "restraint", "fire_and_fury", "grand_bargain", "assured_threat", "freeze_for_freeze", "rational", "hedger", "sprint",
    "cheater", "cornered", "trader",
  ]

  static let clean: [String: Data] = {
    guard let run = try? WorkerRun(), let command = try? Command.run(thirty + ["--out", run.folder]), command.code == 0 else {
      return [:]
    }
    return run.contents()
  }()

  @Test(arguments: [(["crash"], 2), (["hang"], 2), (["hoard"], 2), (["crash", "hang", "hoard"], 3), (["crash", "hang", "hoard"], 1)])
  func killersAreOutAlone(ways: [String], jobs: Int) throws {
    let run = try WorkerRun()
    let added = ways.flatMap { ["--add", "native_test_\($0)"] }
    let command = try Command.run(
      Self.thirty + ["--jobs", "\(jobs)", "--out", run.folder, "--json"] + added, environment: Self.environment)
    #expect(command.code == 3, "\(command.errors)")
    #expect(command.errors.isEmpty, "a worker's last words: \(command.errors)")
    #expect(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) is [String: Any])
    for file in ["summary.csv", "profiles.csv", "payoffs.csv"] {
      let clean: Data = try #require(Self.clean[file])
      #expect(run.contents()[file] == clean, "\(file)")
    }
    let faults = try run.scratch.read("run/faults.csv").split(separator: "\n").dropFirst()
    #expect(faults.count == ways.count, "\(faults)")
    for way in ways {
      let row = try #require(faults.first { $0.hasPrefix("native_test_\(way),coercer,killed,") }, "\(faults)")
      let how = way == "crash" ? "by signal 11 (Segmentation fault)" : way == "hang" ? "after 1 s of work without a decision" : ""
      #expect(row.contains("killed its worker process \(how)"), "\(row)")
      #expect(row.contains(/killed its worker process (by signal \d+ \([A-Za-z\/ ]+\)|after 1 s of work without a decision) in match \d+/), "\(row)")
    }
  }

  /// What kills is found out in a run that is resumed, too.
  @Test func aKillerIsOutAfterAResumption() throws {
    let run = try WorkerRun()
    let begun = try Command.run(
      Self.thirty + ["--out", run.folder, "--add", "native_test_crash", "--prepare"], environment: Self.environment)
    #expect(begun.code == 0, "\(begun.errors)")
    let part = try Command.run(["worker", run.folder, "--part", "2/2", "--quiet"], environment: Self.environment)
    #expect(part.code == 0, "\(part.errors)")
    let resumed = try Command.run(["tournament", "--resume", run.folder, "--quiet"], environment: Self.environment)
    #expect(resumed.code == 3, "\(resumed.errors)")
    #expect(run.contents()["summary.csv"] == Self.clean["summary.csv"])
    #expect(resumed.output.contains("native_test_crash: killed: killed its worker process by signal 11"), "\(resumed.output)")
  }
}
