import Foundation
import GRDB
import StandoffKernel
import StandoffTournament
import Testing

/// What `--keep` adds to `results.sqlite`.
@Suite struct KeepTests {
  static let schema = makeSchema(roles: 3, series: ["tension", "belief"])

  /// One target fails once, and a whole profile (the last entrant of each role) fails together.
  static func makeContest() -> TestContest {
    TestContest(
      schema: schema,
      fault: { profile, repetition in
        if profile[1] == 1 && repetition == 5 { return Fault(.posture, "bad", file: "t.lua", role: 1, turn: 4) }
        for role in 0..<3 where repetition == UInt64(2 + role) && profile[role] == [2, 2, 1][role] {
          return Fault(.runtime, "bad", file: "t.lua", role: role, turn: 7)
        }
        return nil
      }, result: { randomResult($0, $1) })
  }

  static func makePlan(_ keep: Keep?, shardSize: Int? = nil) throws -> TournamentPlan {
    try StandoffTournamentTests.makePlan([3, 3, 2], repetitions: 20, shardSize: shardSize, keep: keep)
  }

  private func rows(_ path: String, _ sql: String) throws -> [[DatabaseValue]] {
    let queue = try DatabaseQueue(path: path + "/results.sqlite")
    return try queue.read { try Row.fetchAll($0, sql: sql).map { Array($0.databaseValues) } }
  }

  private func columns(_ path: String, _ table: String) throws -> [String] {
    try rows(path, "SELECT name || ' ' || type || CASE \"notnull\" WHEN 1 THEN ' NOT NULL' ELSE '' END FROM pragma_table_info('\(table)')")
      .map { String.fromDatabaseValue($0[0]) ?? "" }
  }

  @Test func matchesAreKeptAsTheyWerePlayed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let plan = try Self.makePlan(.matches, shardSize: 64)
    let contest = Self.makeContest()
    try finish(plan, contest, in: path)
    #expect(try columns(path, "matches") == [
      "repetition INTEGER NOT NULL", "profile INTEGER NOT NULL", "counts INTEGER NOT NULL", "outcome TEXT",
      "end_turn INTEGER NOT NULL", "fault TEXT", "payoff_coercer REAL", "payoff_target REAL", "payoff_patron REAL",
      "tests INTEGER", "threats INTEGER",
    ])
    #expect(try columns(path, "turns").isEmpty)
    let disqualified = [[2], [1, 2], [1]]
    var expected: [[DatabaseValue]] = []
    for match in 0..<plan.matchCount {
      let (repetition, profile) = plan.position(ofMatch: match)
      let chosen = plan.entrants(ofProfile: profile)
      let out = (0..<3).count { disqualified[$0].contains(chosen[$0]) }
      if out == 3 { continue }
      var row = [repetition, profile, out == 0 ? 1 : 0].map(\.databaseValue)
      do {
        let result = try contest.play(profile: chosen, repetition: UInt64(repetition))
        row += [Self.schema.outcomes[result.outcome].name.databaseValue, result.endTurn.databaseValue, .null]
        row += (0..<3).map { result.payoffs[$0].databaseValue } + (0..<2).map { Int(result.marks[$0]).databaseValue }
      } catch {
        row += [.null, error.turn.databaseValue, error.kind.rawValue.databaseValue]
        row += [DatabaseValue](repeating: .null, count: 5)
      }
      expected.append(row)
    }
    #expect(expected.count > 300 && expected.contains { $0[5] != .null })
    #expect(try rows(path, "SELECT * FROM matches") == expected)
    // The figures are those of the matches that count.
    let sums = """
      SELECT profile, avg(payoff_target), count(*) FROM matches WHERE counts GROUP BY profile ORDER BY profile
      """
    let figures = "SELECT profile, mean, n FROM payoffs WHERE role = 'target' ORDER BY profile"
    for (one, other) in zip(try rows(path, sums), try rows(path, figures)) {
      #expect(one[0] == other[0] && one[2] == other[2])
      let (mean, published) = (Double.fromDatabaseValue(one[1]) ?? .nan, Double.fromDatabaseValue(other[1]) ?? .nan)
      #expect(abs(mean - published) < 1e-12)
    }
    #expect(
      try rows(path, "SELECT profile, outcome, count(*) FROM matches WHERE counts GROUP BY profile, outcome")
        == rows(path, "SELECT profile, outcome, count FROM outcome_counts WHERE count > 0 ORDER BY profile, outcome"))
  }

  @Test func turnsAreKeptAsTheyWerePlayed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let plan = try Self.makePlan(.turns, shardSize: 64)
    try finish(plan, Self.makeContest(), in: path)
    #expect(try columns(path, "turns") == [
      "repetition INTEGER NOT NULL", "profile INTEGER NOT NULL", "turn INTEGER NOT NULL", "tension REAL NOT NULL",
      "belief REAL NOT NULL",
    ])
    var expected: [[DatabaseValue]] = []
    for match in try rows(path, "SELECT repetition, profile, end_turn FROM matches WHERE outcome IS NOT NULL") {
      let numbers = match.map { Int.fromDatabaseValue($0) ?? -1 }
      let series = TestContest.series(
        of: plan.entrants(ofProfile: numbers[1]), UInt64(numbers[0]), turns: numbers[2], width: 2)
      for turn in 0..<numbers[2] {
        expected.append(
          [numbers[0], numbers[1], turn + 1].map(\.databaseValue) + series[2 * turn..<2 * turn + 2].map(\.databaseValue))
      }
    }
    #expect(expected.count > 3000)
    #expect(try rows(path, "SELECT * FROM turns") == expected)
  }

  @Test(arguments: [Keep.matches, .turns]) func sameBytesForEveryShardSizeAndInterruption(_ keep: Keep) throws {
    let folder = try TemporaryFolder()
    var chance = TestChance(505)
    let straight = "\(folder.path)/1"
    try finish(Self.makePlan(keep, shardSize: 1), Self.makeContest(), in: straight)
    for size in [7, 64, 1000] {
      let whole = "\(folder.path)/\(size)"
      try finish(Self.makePlan(keep, shardSize: size), Self.makeContest(), in: whole)
      try expectSameFigures(straight, whole, "\(keep), shard size \(size)")
      if size == 1000 { continue }
      let path = "\(folder.path)/stopped-\(size)"
      let plan = try Self.makePlan(keep, shardSize: size)
      let (_, interruptions) = try finishWithInterruptions(plan, in: path, contest: Self.makeContest) {
        chance.integer(in: 1...2 * size)
      }
      #expect(interruptions > 2)
      try expectSameFigures(straight, path, "TestChance(505), \(keep), shard size \(size)")
      let names = try FileManager.default.contentsOfDirectory(atPath: whole + "/shards").sorted()
      #expect(names.count == plan.shardCount * (keep == .turns ? 2 : 1))
      for name in names { #expect(try bytes(whole + "/shards/" + name) == bytes(path + "/shards/" + name), "\(name)") }
    }
  }

  @Test func keepingChangesNoFigure() throws {
    let folder = try TemporaryFolder()
    try finish(Self.makePlan(nil), Self.makeContest(), in: folder.path + "/plain")
    for keep in Keep.allCases {
      let path = folder.path + "/\(keep)"
      try finish(Self.makePlan(keep), Self.makeContest(), in: path)
      for file in figureFiles where file.hasSuffix(".csv") {
        #expect(try bytes(path + "/" + file) == bytes(folder.path + "/plain/" + file), "\(file)")
      }
      for table in try rows(folder.path + "/plain", "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        let name = String.fromDatabaseValue(table[0]) ?? ""
        #expect(try rows(path, "SELECT * FROM \(name)") == rows(folder.path + "/plain", "SELECT * FROM \(name)"), "\(name)")
      }
      #expect(try RunFolder.readManifest(at: path).keep == keep)
    }
    #expect(try columns(folder.path + "/plain", "matches").isEmpty)
    #expect(try !text(folder.path + "/plain/manifest.json").contains("\"keep\""))
  }

  @Test func aResumeKeepsWhatWasAskedFor() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    _ = try RunFolder.create(at: path, plan: Self.makePlan(.turns), description: description, started: "start")
    #expect(try RunFolder.readManifest(at: path).plan.keep == .turns)
    #expect(
      sentence { _ = try RunFolder.open(at: path, plan: try Self.makePlan(.matches), description: description) }
        == "\(path) holds another tournament: what is kept is turns there, matches here")
  }

  /// A shard whose turns are damaged or gone is played again.
  @Test func damagedTurnsArePlayedAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let plan = try Self.makePlan(.turns, shardSize: 64)
    try finish(plan, Self.makeContest(), in: path)
    let before = try figureFiles.map { try bytes(path + "/" + $0) }
    for (shard, damage) in [(1, "flip"), (2, "cut"), (3, "remove"), (4, "more")] {
      let file = path + "/shards/00000\(shard).turns"
      var content = try bytes(file)
      switch damage {
      case "flip": content[200] ^= 1
      case "cut": content.removeLast(40)
      case "more": content.append(0)
      default: try FileManager.default.removeItem(atPath: file)
      }
      if damage != "remove" { try Data(content).write(to: URL(fileURLWithPath: file)) }
      #expect(
        sentence { _ = try Merge(plan: plan, schema: Self.schema, shards: path + "/shards").tallyOfFinished(shard).map { _ in throw Unfinished() } }
          == "no error", "\(damage)")
    }
    let contest = Self.makeContest()
    let run = try RunFolder.open(at: path, plan: plan, description: description)
    let completion = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: run, now: { "later" })
    guard case .finished = completion else { throw Unfinished() }
    #expect((1...256).contains(contest.played), "\(contest.played)")
    #expect(try figureFiles.map { try bytes(path + "/" + $0) } == before)
  }

  /// Stopped while the rows are written, it leaves no half database, and goes on.
  @Test func writingCanBeStopped() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let plan = try Self.makePlan(.turns, shardSize: 64)
    let run = try RunFolder.create(at: path, plan: plan, description: description, started: "start")
    let contest = Self.makeContest()
    let completion = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: run,
      isCancelled: {
        // Asked before each match and each shard; after the last shard's file only the writing is left.
        let shards = (try? FileManager.default.contentsOfDirectory(atPath: run.shards))?.count { $0.hasSuffix(".shard") } ?? 0
        return shards == plan.shardCount
      }, now: { "stopped" })
    guard case .interrupted(let matches) = completion else { throw Unfinished() }
    #expect(matches == plan.matchCount)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["manifest.json", "scripts", "shards"])
    let again = try RunFolder.open(at: path, plan: plan, description: description)
    let end = try Tournament.run(
      schema: contest.schema, executor: InProcessExecutor(contest), folder: again, now: { "end" })
    guard case .finished = end else { throw Unfinished() }
    try finish(plan, Self.makeContest(), in: folder.path + "/whole")
    try expectSameFigures(path, folder.path + "/whole", "stopped while writing")
  }

  @Test func aModelMustTellWhatItNames() throws {
    let folder = try TemporaryFolder()
    func complaint(_ name: String, _ contest: TestContest) throws -> String {
      sentence { try finish(try Self.makePlan(.turns), contest, in: folder.path + "/" + name) }
    }
    let mute = TestContest(schema: makeSchema(roles: 3), result: { randomResult($0, $1) })
    #expect(
      try complaint("mute", mute)
        == "the model does not fit the plan: toy tells nothing of its turns, so that they cannot be kept; keep matches")
    let short = TestContest(schema: Self.schema, result: { _, _ in MatchResult(endTurn: 3) })
    short.tell = { series in for value in [1.0, 2, 3, 4] { series.add(value) } }
    #expect(try complaint("short", short) == "match 0: the model returned 2 turns of a match that ended in turn 3")
    let infinite = TestContest(schema: Self.schema, result: { _, _ in MatchResult(endTurn: 2) })
    infinite.tell = { series in for value in [1.0, 2, 3, .infinity] { series.add(value) } }
    #expect(try complaint("infinite", infinite) == "match 0: the model returned a belief of inf in turn 2")
  }

  @Test(arguments: [Keep.matches, .turns]) func theSizeIsEstimated(_ keep: Keep) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let contest = TestContest(schema: Self.schema, result: { profile, repetition in
      var result = randomResult(profile, repetition)
      result.endTurn = 20
      return result
    })
    let plan = try StandoffTournamentTests.makePlan([3, 3, 2], repetitions: 300, keep: keep)
    try finish(plan, contest, in: path)
    func size(_ file: String) throws -> Int { try bytes(path + "/" + file).count }
    var taken = try size("results.sqlite")
    for shard in 0..<plan.shardCount where keep == .turns {
      taken += try size("shards/0000" + (shard < 10 ? "0" : "") + "\(shard).turns")
    }
    let estimate = KeptSize.bytes(plan, schema: Self.schema, turns: 20)
    #expect((1...1.7).contains(estimate / Double(taken)), "\(estimate) for \(taken)")
    #expect(KeptSize.bytes(try Self.makePlan(nil), schema: Self.schema, turns: 20) == 0)
  }
}
