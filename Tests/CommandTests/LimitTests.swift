import Foundation
import Testing

/// `--limit`, where it is taken, where it is told, and what happens when the host itself has no room.
@Suite struct LimitTests {
  /// Takes some two million units of fuel in its first turn, in few lines, so that watching them takes no time.
  static let hungry = """
    --- Writes much and throws it away.
    --- Source: invented for this test.
    return { name = "hungry", api = 1, model = "crisis", role = "coercer",
      posture = function(view, act, me)
        if view.turn == 1 then
          for i = 1, 30 do local text = ("x"):rep(60000) end
        end
      end }
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("hungry.lua", Self.hungry)
    return scratch
  }

  @Test(arguments: ["5_000_000", "5e6", "5000000"]) func aRunTakesALimit(_ value: String) throws {
    let scratch = try scratch()
    let run = ["run", "korea_2017", "--seed", "1", "--with", "US=hungry.lua"]
    let refused = try Command.run(run, in: scratch.folder)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("hungry.lua:6: used up its fuel (1 million units) in posture"), "\(refused.errors)")
    #expect(refused.errors.contains("or raise --limit call_fuel=N"))
    let played = try Command.run(run + ["--limit", "call_fuel=\(value)"], in: scratch.folder)
    #expect(played.code == 0, "\(played.errors)")
  }

  @Test(arguments: ["12MiB", "12 MiB", "12288KiB", "12_582_912"]) func sizesHaveUnits(_ value: String) throws {
    let command = try Command.run(["run", "korea_2017", "--seed", "1", "--json", "--limit", "memory=\(value)"])
    #expect(command.code == 0, "\(command.errors)")
    let run = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    #expect(run["limits"] as? [String: Int] == ["memory": 12 << 20])
    #expect(run["outcome"] is String)
  }

  @Test func checkTakesALimitAndTellsIt() throws {
    let scratch = try scratch()
    #expect(try Command.run(["check", "hungry.lua"], in: scratch.folder).code == 2)
    let limited = ["check", "hungry.lua", "--limit", "call_fuel=5e6", "--limit", "match_fuel=2e8", "--json"]
    let command = try Command.run(limited, in: scratch.folder)
    #expect(command.code == 0, "\(command.output)")
    let reports = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    #expect(reports.first?["limits"] as? [String: Int] == ["call_fuel": 5_000_000, "match_fuel": 200_000_000])
    #expect(reports.first?["name"] as? String == "hungry")
  }

  @Test func withoutTheOptionNothingIsTold() throws {
    for arguments in [["run", "korea_2017", "--seed", "1"], ["run", "korea_2017", "--seed", "1", "--repeat", "3"]] {
      #expect(!(try Command.run(arguments + ["--json"]).output.contains("limits")))
      #expect(try Command.run(arguments + ["--json", "--limit", "block=2MiB"]).output.contains("\"block\" : 2097152"))
    }
  }

  private static let small = [
    "tournament", "korea_2017", "--seed", "5", "--reps", "3", "--fix", "China=mild_pressure", "--only", "restraint",
    "rational", "--quiet",
  ]

  /// Limits are part of the plan: the manifest has them, and a run goes on with its own.
  @Test func aTournamentKeepsItsLimits() throws {
    let scratch = try scratch()
    let plain = try Command.run(
      Self.small + ["--out", "plain", "--limit", "call_fuel=1e6", "--limit", "memory=6MiB"], in: scratch.folder)
    #expect(plain.code == 0, "\(plain.errors)")
    let usual = try Command.run(Self.small + ["--out", "usual"], in: scratch.folder)
    #expect(usual.code == 0)
    func manifest(_ folder: String) throws -> [String: Any] {
      let bytes = try #require(scratch.bytes("\(folder)/manifest.json"))
      return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }
    let digests = try ["plain", "usual"].map { try #require(try manifest($0)["plan_sha256"] as? String) }
    #expect(digests[0] == digests[1])
    #expect(!(try scratch.read("usual/manifest.json").contains("limit ")))

    let limited = Self.small + ["--add", "hungry.lua", "--limit", "call_fuel=5e6", "--json"]
    let begun = try Command.run(limited + ["--out", "limited"], in: scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let run = try #require(try JSONSerialization.jsonObject(with: Data(begun.output.utf8)) as? [String: Any])
    #expect(run["limits"] as? [String: Int] == ["call_fuel": 5_000_000])
    let plan = try #require(try manifest("limited")["plan"] as? [String: Any])
    let conditions = try #require(plan["conditions"] as? [[String: String]])
    #expect(conditions.contains(["name": "limit call_fuel", "value": "5000000"]))

    // As an interrupted run: the last shard is missing.
    let figures = try #require(scratch.bytes("limited/summary.csv"))
    for shard in try FileManager.default.contentsOfDirectory(atPath: scratch.path("limited/shards")) {
      try FileManager.default.removeItem(atPath: scratch.path("limited/shards/\(shard)"))
    }
    let resumed = try Command.run(["tournament", "--resume", "limited", "--quiet", "--json"], in: scratch.folder)
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(resumed.output.contains("\"call_fuel\" : 5000000"))
    #expect(scratch.bytes("limited/summary.csv") == figures)

    // A manifest whose command line has lost the limit means another tournament.
    let text = try scratch.read("limited/manifest.json")
    try scratch.write("limited/manifest.json", text.replacingOccurrences(of: "call_fuel=5e6", with: "call_fuel=6e6"))
    let refused = try Command.run(["tournament", "--resume", "limited"], in: scratch.folder)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("limit call_fuel is 5000000 there, 6000000 here"), "\(refused.errors)")
  }

  /// Where the address space has no room for a machine, that is no script's fault: exit code 1, nobody disqualified.
  @Test(arguments: [
    ["run", "korea_2017", "--seed", "1"], ["check", "scripts/coercer/restraint.lua"], small + ["--out", "/nonexistent/run"],
  ]) func noRoomForAMachineIsTheHostsFault(_ arguments: [String]) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    // Kibibytes: enough for the program, not for an arena of 2 GiB.
    let command = try Command.run(
      ["-c", "ulimit -v 1600000; exec '\(Command.binary)' \(words) --limit memory=1536MiB"], binary: "/bin/sh")
    #expect(command.code == 1, "\(arguments): \(command.output)\(command.errors)")
    #expect(command.errors.contains("no room in the address space for an arena; no script is to blame"), "\(command.errors)")
    #expect(!command.errors.contains("disqualified"))
  }
}
