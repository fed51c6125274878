import Foundation
import Testing

/// Scorers, events and observers in tournaments: through workers, over interruptions, and where one fails.
@Suite(.serialized) struct HookTournamentTests {
  static let hooks = HookTests.with + [
    "--score", "stage_count", "--event", "mishap", "--observe", "stages",
  ]
  static let files = WorkerRun.figures + ["observers/stages-turns.csv", "observers/stages-matches.csv"]

  private static func start(_ folder: String, _ more: [String] = []) -> [String] {
    ["tournament", "korea_2017", "--seed", "5", "--reps", "150", "--fix", "China=mild_pressure", "--only", "restraint",
     "rational", "maximum_pressure", "--quiet", "--out", folder] + more
  }

  private func contents(_ scratch: Scratch, _ folder: String) -> [Data?] { Self.files.map { scratch.bytes("\(folder)/\($0)") } }

  /// The run in one go.
  nonisolated(unsafe) private static let whole: (scratch: Scratch, output: String) = {
    let scratch = try! Scratch()
    let command = try! Command.run(start(scratch.path("run"), hooks + ["--jobs", "1"]))
    return (scratch, command.output + command.errors)
  }()

  @Test func theBytesAreTheSameWhoeverPlays() throws {
    let scratch = try Scratch()
    for (name, more) in [("two", ["--jobs", "2"]), ("counted", ["--jobs", "2", "--counted"])] {
      let command = try Command.run(Self.start(scratch.path(name), Self.hooks + more))
      #expect(command.code == 0, "\(command.errors)")
      #expect(command.output.contains("Payoffs are those of the scorer stage_count, in place of the model's."))
      for (file, (one, other)) in zip(Self.files, zip(contents(Self.whole.scratch, "run"), contents(scratch, name))) {
        #expect(one != nil && one == other, "\(name): \(file); \(Self.whole.output)")
      }
    }
    let turns = try Self.whole.scratch.read("run/observers/stages-turns.csv").split(separator: "\n")
    let matches = try Self.whole.scratch.read("run/observers/stages-matches.csv").split(separator: "\n")
    #expect(turns[0] == "repetition,profile,turn,stage" && matches[0] == "repetition,profile,highest,last")
    // Two coercers, one target, one patron.
    #expect(matches.count == 1 + 2 * 150 && turns.count > matches.count)
  }

  /// The figures are those of the matches with the event, scored by hand from what the observer saw.
  @Test func theFiguresAreTheScorers() throws {
    let scratch = Self.whole.scratch
    var sums = [0.0, 0.0]
    for row in try scratch.read("run/observers/stages-turns.csv").split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",")
      sums[try #require(Int(cells[1]))] += try #require(Double(cells[3]))
    }
    let rows = try scratch.read("run/payoffs.csv").split(separator: "\n").map { $0.split(separator: ",") }
    for profile in 0..<2 {
      let target = try #require(rows.first { $0[0] == "\(profile)" && $0[1] == "target" })
      let coercer = try #require(rows.first { $0[0] == "\(profile)" && $0[1] == "coercer" })
      #expect(abs(try #require(Double(target[4])) - sums[profile] / 150) < 1e-9)
      #expect(abs(try #require(Double(coercer[4])) + sums[profile] / 150) < 1e-9)
    }
  }

  @Test func aRunOfPartsComesToTheSame() throws {
    let scratch = try Scratch()
    let prepared = try Command.run(Self.start(scratch.path("run"), Self.hooks + ["--prepare"]))
    #expect(prepared.code == 0, "\(prepared.errors)")
    let part = try Command.run(["worker", scratch.path("run"), "--part", "1/2", "--quiet"], in: "/tmp")
    #expect(part.code == 0, "\(part.errors)")
    let resumed = try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"], in: "/tmp")
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(contents(scratch, "run") == contents(Self.whole.scratch, "run"))
    // Once more: all is there, and the observers' tables are made anew.
    try FileManager.default.removeItem(atPath: scratch.path("run/observers"))
    #expect(try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"]).code == 0)
    #expect(contents(scratch, "run") == contents(Self.whole.scratch, "run"))
  }

  @Test func anInterruptedRunGoesOn() throws {
    let scratch = try Scratch()
    let running = try Running(Self.start(scratch.path("run"), Self.hooks + ["--jobs", "1"]))
    _ = Wait.until {
      !running.isRunning || FileManager.default.fileExists(atPath: scratch.path("run/shards/000000.shard"))
    }
    kill(running.pid, SIGINT)
    // It may have been too quick for us; then there is nothing to go on with, and resuming changes nothing.
    #expect([0, 130].contains(try running.finish().code))
    #expect(try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"]).code == 0)
    #expect(contents(scratch, "run") == contents(Self.whole.scratch, "run"))
  }

  /// What adding up in binary leaves behind is no finding; counts of any size are whole.
  @Test func numbersHaveTwelveDigitsAndCountsAll() throws {
    let scratch = try Scratch()
    try scratch.write(
      "sums.lua",
      """
      return { name = "sums", api = 1, kind = "observer", model = "crisis",
        columns = { turn = { "sum" }, match = { "sum", "third", "count" } },
        turn = function(view, act) act.sum = 0.1 + 0.2 end,
        finish = function(view, act) act.sum, act.third, act.count = 0.1 + 0.2, 1 / 3, 1234567890123457 end }
      """)
    let run = try Command.run(["run", "korea_2017", "--seed", "1", "--observe", "sums.lua", "--json"], in: scratch.folder)
    #expect(run.code == 0, "\(run.errors)")
    for text in ["\"sum\" : 0.3\n", "\"third\" : 0.333333333333", "\"count\" : 1234567890123457"] {
      #expect((run.output + "\n").replacing(",", with: "\n").contains(text), "\(text)")
    }
    let tournament = try Command.run(
      ["tournament", "korea_2017", "--seed", "1", "--reps", "2", "--fix", "China=mild_pressure", "--only", "restraint", "rational",
       "--quiet", "--observe", "sums.lua", "--out", "run"], in: scratch.folder)
    #expect(tournament.code == 0, "\(tournament.errors)")
    let matches = try scratch.read("run/observers/sums-matches.csv").split(separator: "\n")
    #expect(matches.count == 3 && matches[1].hasPrefix("0,0,0.3,0.333333333333,"), "\(matches)")
    #expect(matches[1].split(separator: ",").last.flatMap { Double($0) } == 1_234_567_890_123_457, "\(matches)")
    let turns = try scratch.read("run/observers/sums-turns.csv").split(separator: "\n")
    #expect(turns.count > 3 && turns.dropFirst().allSatisfy { $0.hasSuffix(",0.3") }, "\(turns)")
  }

  // MARK: - Failing

  static let scorer = """
    return { name = "weak", api = 1, kind = "scorer", model = "crisis",
      score = function(view, act, me)
        if view.end_turn == 40 then
          act.target = 0/0
        end
        act.coercer = 1
      end }
    """

  @Test func aFailingScorerStopsTheTournamentAndBlamesNoStrategy() throws {
    for jobs in ["1", "2"] {
      let scratch = try Scratch()
      try scratch.write("weak.lua", Self.scorer)
      let command = try Command.run(Self.start("run", ["--score", "weak.lua", "--jobs", jobs]), in: scratch.folder)
      #expect(command.code == 2, "\(command.errors)")
      #expect(command.output.isEmpty)
      for text in [
        "weak.lua:4: act.target is", "(the scorer weak, turn 40, repetition", "/ rational / mild_pressure)", ", in match ",
        "no strategy is to blame", "begin again in another folder",
      ] { #expect(command.errors.contains(text), "\(text): \(command.errors)") }
      #expect(scratch.bytes("run/summary.csv") == nil && scratch.bytes("run/manifest.json") != nil)
      // Mended, it is another run.
      try scratch.write("weak.lua", Self.scorer.replacing("0/0", with: "0"))
      let again = try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"])
      again.expectRefusal(code: 2, ["holds another tournament", "SHA-256 of the scorer weak"])
    }
  }

  @Test func aFailingEventStopsItToo() throws {
    let scratch = try Scratch()
    try scratch.write(
      "weak.lua",
      """
      return { name = "weak", api = 1, kind = "event", model = "crisis", node = "start",
        occur = function(view, act)
          if view.turn == 5 then act.stage_chnge = 1 end
        end }
      """)
    let command = try Command.run(Self.start("run", ["--event", "weak.lua"]), in: scratch.folder)
    #expect(command.code == 2)
    for text in ["weak.lua:3: ", "'stage_chnge'", "near: stage_change", "(the event weak, turn 5, repetition "] {
      #expect(command.errors.contains(text), "\(text): \(command.errors)")
    }
  }

  /// The figures are there by then; only the observer's tables are not.
  @Test func aFailingObserverLeavesTheFigures() throws {
    let scratch = try Scratch()
    try scratch.write(
      "weak.lua",
      """
      return { name = "weak", api = 1, kind = "observer", model = "crisis", columns = { match = { "a" } },
        finish = function(view, act)
          act.a = "many"
        end }
      """)
    let command = try Command.run(Self.start("run", ["--observe", "weak.lua"]), in: scratch.folder)
    #expect(command.code == 2)
    #expect(command.errors.contains("weak.lua:3: act.a is"), "\(command.errors)")
    #expect(command.errors.contains("the observer weak") && command.errors.contains("no strategy is to blame"))
    #expect(scratch.bytes("run/summary.csv") != nil && scratch.bytes("run/observers/weak-matches.csv") == nil)
  }

  @Test func aDisqualifiedStrategyIsNotObserved() throws {
    let scratch = try Scratch()
    try scratch.write(
      "late.lua",
      "return { name = \"late\", api = 1, model = \"crisis\", role = \"coercer\", posture = function(view, act) if view.turn == 3 then act.threat = 2 end end }")
    let command = try Command.run(Self.start("run", Self.hooks + ["--add", "late.lua"]), in: scratch.folder)
    #expect(command.code == 3, "\(command.errors)")
    // Only profiles 0 and 1 count, as if it had never entered; its own have the number 2.
    let one = try scratch.read("run/observers/stages-matches.csv")
    #expect(one.split(separator: "\n").dropFirst().allSatisfy { !$0.split(separator: ",")[1].contains("2") })
    #expect(one.split(separator: "\n").count == 1 + 2 * 150)
  }
}
