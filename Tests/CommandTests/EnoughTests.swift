import Foundation
import Testing

/// `--keep` and `--precision`, as a user gives them.
@Suite struct EnoughTests {
  static let figures = TournamentTests.figures + ["results.sqlite"]
  static let field = [
    "tournament", "korea_2017", "--seed", "5", "--quiet", "--fix", "China=mild_pressure", "--only", "restraint", "rational",
    "strategic_patience",
  ]

  private func expectSame(_ scratch: Scratch, _ one: String, _ other: String) throws {
    for file in Self.figures {
      let bytes = try #require(scratch.bytes("\(one)/\(file)"))
      #expect(scratch.bytes("\(other)/\(file)") == bytes, "\(file) of \(one) and \(other)")
    }
  }

  /// Whatever the number of workers, and in parts with a resume: the same database, turns and all.
  @Test func turnsAreTheSameHoweverTheyWerePlayed() throws {
    let scratch = try Scratch()
    let keep = Self.field + ["--reps", "300", "--keep", "turns"]
    for (name, jobs) in [("one", "1"), ("three", "3")] {
      let command = try Command.run(keep + ["--jobs", jobs, "--out", scratch.path(name)])
      #expect(command.code == 0, "\(command.errors)")
    }
    try expectSame(scratch, "one", "three")
    #expect(try Command.run(keep + ["--prepare", "--out", scratch.path("parts")]).code == 0)
    let part = try Command.run(["worker", scratch.path("parts"), "--part", "2/2", "--quiet"])
    #expect(part.code == 0, "\(part.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("parts/shards"))
    #expect(files.contains { $0.hasSuffix(".turns") } && !files.contains("000000.turns"), "\(files)")
    let resumed = try Command.run(["tournament", "--resume", scratch.path("parts"), "--quiet"])
    #expect(resumed.code == 0, "\(resumed.errors)")
    try expectSame(scratch, "one", "parts")
    let manifest = try scratch.read("parts/manifest.json")
    #expect(manifest.contains("\"keep\" : \"turns\""))
    let plain = try Command.run(Self.field + ["--reps", "300", "--out", scratch.path("plain")])
    #expect(plain.code == 0)
    for file in TournamentTests.figures { #expect(scratch.bytes("plain/\(file)") == scratch.bytes("one/\(file)"), "\(file)") }
    #expect(try #require(scratch.bytes("plain/results.sqlite")).count < #require(scratch.bytes("one/results.sqlite")).count / 10)
  }

  @Test func muchIsToldBeforehand() throws {
    let scratch = try Scratch()
    let much = try Command.run(
      ["tournament", "korea_2017", "--seed", "5", "--reps", "100000", "--keep", "turns", "--prepare", "--out", scratch.path("much")])
    #expect(much.code == 0)
    #expect(much.errors.contains("--keep turns will take up to ") && much.errors.contains(" GiB in the run folder"), "\(much.errors)")
    let little = try Command.run(Self.field + ["--reps", "300", "--keep", "matches", "--prepare", "--out", scratch.path("little")])
    #expect(!little.errors.contains("will take"), "\(little.errors)")
  }

  @Test func aPrecisionEndsTheSameHoweverItIsPlayed() throws {
    let scratch = try Scratch()
    let precise = Self.field + ["--precision", "0.5", "--keep", "matches"]
    for (name, jobs) in [("one", "1"), ("three", "3")] {
      let command = try Command.run(precise + ["--jobs", jobs, "--out", scratch.path(name)])
      #expect(command.code == 0, "\(command.errors)")
      #expect(command.output.contains("\nPrecision reached\n"), "\(command.output)")
      #expect(command.output.contains("The rule: blocks of repetitions that end at 50"), "\(command.output)")
    }
    try expectSame(scratch, "one", "three")
    // Shards that were lost are played again, in whichever block.
    for shard in ["000000", "000002"] { try FileManager.default.removeItem(atPath: scratch.path("three/shards/\(shard).shard")) }
    let resumed = try Command.run(["tournament", "--resume", scratch.path("three"), "--quiet", "--json"])
    #expect(resumed.code == 0, "\(resumed.errors)")
    try expectSame(scratch, "one", "three")
    let document = try #require(JSONSerialization.jsonObject(with: Data(resumed.output.utf8)) as? [String: Any])
    let stopping = try #require(document["stopping"] as? [String: Any])
    #expect(stopping["is_reached"] as? Bool == true && stopping["precision"] as? Double == 0.5)
    let repetitions = try #require(document["repetitions"] as? Int)
    #expect([50, 100, 200, 400, 800, 1600, 3200].contains(repetitions))
    let plain = try Command.run(Self.field + ["--reps", "\(repetitions)", "--out", scratch.path("plain"), "--json"])
    #expect(plain.code == 0 && !plain.output.contains("stopping"))
    for file in TournamentTests.figures { #expect(scratch.bytes("plain/\(file)") == scratch.bytes("one/\(file)"), "\(file)") }
  }

  @Test func aPrecisionIsNotHandedOut() throws {
    let scratch = try Scratch()
    let command = try Command.run(
      Self.field + ["--precision", "1e-9", "--max-reps", "100", "--out", scratch.path("run")])
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.contains("Precision not reached"), "\(command.output)")
    for (words, says) in [
      (["worker", scratch.path("run"), "--part", "1/2"], "play it with standoff tournament --resume"),
      (["worker", scratch.path("run")], "cannot be handed out in parts"),
      (["tournament", "--resume", scratch.path("run"), "--executor", "slurm"], "--executor slurm: a run with --precision"),
    ] {
      let refused = try Command.run(words)
      #expect(refused.code == 2 && refused.errors.contains(says), "\(words): \(refused.errors)")
    }
  }
}
