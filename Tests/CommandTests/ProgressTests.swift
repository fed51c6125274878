import Foundation
import Testing

/// What a user sees while a tournament is played.
@Suite(.serialized) struct ProgressTests {
  /// A tournament that lasts over a second, whatever the machine: a worker must be silent for one.
  private func long(_ folder: String, _ more: [String] = []) -> [String] {
    ["tournament", "korea_2017", "--seed", "3", "--reps", "60", "--fix", "China=mild_pressure", "--patience", "1", "--jobs", "1",
     "--only", "restraint", "fire_and_fury", "rational", "hedger", "sprint", "--add", "native_test_hang", "--out", folder] + more
  }

  private func elapsed<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
    let begun = ProcessInfo.processInfo.systemUptime
    let result = try body()
    return (result, ProcessInfo.processInfo.systemUptime - begun)
  }

  @Test func aBarOnATerminal() throws {
    let scratch = try Scratch()
    let words = ([Command.binary] + long(scratch.path("run"))).joined(separator: " ")
    let (command, seconds) = try elapsed {
      try Running(
        ["-qec", "\(words) >'\(scratch.path("results"))'", "/dev/null"], environment: WorkerKillerTests.environment,
        binary: "/usr/bin/script"
      ).finish()
    }
    #expect(command.code == 3, "\(command.output)")
    let paints = command.output.components(separatedBy: "\r\u{1B}[K").dropFirst()
    #expect(paints.count >= 3, "\(command.output)")
    #expect(Double(paints.count) <= seconds * 10 + 2, "\(paints.count) in \(seconds) s")
    #expect(paints.last?.trimmingCharacters(in: .newlines).isEmpty == true, "the bar stays: \(paints.last ?? "")")
    let bar = try #require(paints.dropLast().last)
    #expect(bar.contains(/[█░]{24} \d+% \d+ of 540 matches, [\d,]+\/s, [^,]* left, \d+ wars/), "\(bar)")
    #expect(paints.contains { $0.contains(/, \d+ faults/) } || paints.count < 4, "\(paints)")
    let results = try scratch.read("results")
    #expect(results.hasPrefix("Korea, summer 2017  (korea_2017, seed 3, ") && !results.contains("█"), "\(results)")
  }

  @Test func linesElsewhere() throws {
    let scratch = try Scratch()
    let (command, seconds) = try elapsed {
      try Command.run(long(scratch.path("run"), ["--json"]), environment: WorkerKillerTests.environment)
    }
    #expect(command.code == 3, "\(command.errors)")
    #expect(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) is [String: Any])
    let lines = command.errors.split(separator: "\n")
    #expect(lines.first == "korea_2017: 9 profiles × 60 repetitions = 540 matches, in \(scratch.path("run"))", "\(lines)")
    let progress = lines.dropFirst()
    #expect((1...Int(seconds / 5) + 1).contains(progress.count), "\(progress) in \(seconds) s")
    for line in progress { #expect(line.contains(/^\d+% \d+ of 540 matches, [\d,]+\/s, .* left/), "\(line)") }
    #expect(!command.errors.contains("\u{1B}"))
  }

  /// What was done before tells nothing of the speed.
  @Test func theRateOfARunThatGoesOn() throws {
    let run = try WorkerRun()
    #expect(try Command.run(WorkerRun.arguments(run.folder, ["--prepare"])).code == 0)
    #expect(try Command.run(["worker", run.folder, "--part", "1/2", "--quiet"]).code == 0)
    let words = "\(Command.binary) tournament --resume '\(run.folder)' --jobs 1"
    let command = try Running(["-qec", words, "/dev/null"], binary: "/usr/bin/script").finish()
    #expect(command.code == 0)
    let first = try #require(command.output.components(separatedBy: "\r\u{1B}[K").dropFirst().first)
    #expect(first.contains("50% 1,536 of 3,072 matches, 0/s, ? left"), "\(first)")
  }

  /// An error comes on a line of its own, not behind the bar.
  @Test func anErrorTakesTheBarAway() throws {
    let run = try WorkerRun()
    let words = (["ulimit -f 16; exec", Command.binary] + WorkerRun.arguments(run.folder).filter { $0 != "--quiet" }).joined(separator: " ")
    let command = try Running(["-qec", words, "/dev/null"], binary: "/usr/bin/script").finish()
    #expect(command.code == 1)
    #expect(command.output.contains("\r\u{1B}[Kstandoff: \(run.folder)/shards/"), "\(command.output)")
  }

  @Test func controlCOnATerminal() throws {
    let run = try WorkerRun()
    let words = ([Command.binary] + WorkerRun.arguments(run.folder, ["--jobs", "2"])).joined(separator: " ")
    let keys = Pipe()
    let running = try Running(["-qec", words, "/dev/null"], binary: "/usr/bin/script", input: keys)
    #expect(run.wait(forShards: 1, of: running))
    try keys.fileHandleForWriting.write(contentsOf: Data([3]))
    let command = try running.finish()
    #expect(command.code == 130, "\(command.output)")
    #expect(command.output.contains("interrupted: ") && command.output.contains("--resume \(run.folder)"), "\(command.output)")
    #expect(try run.resume().code == 0)
    run.expectWhole("Ctrl-C on a terminal")
  }
}
