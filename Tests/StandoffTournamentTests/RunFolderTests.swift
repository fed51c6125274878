import Foundation
import GRDB
import StandoffKernel
import StandoffTournament
import Testing

@Suite struct RunFolderTests {
  @Test func refusesBeforeAnyMatchIsPlayed() throws {
    let folder = try TemporaryFolder()
    let plan = try makePlan([2, 2], repetitions: 4)
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    func complaint(_ path: String) -> String { sentence { try finish(plan, contest, in: path) } }
    #expect(complaint(folder.path).hasPrefix("\(folder.path) already exists"))
    let file = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(complaint(file).hasPrefix("\(file) already exists"))
    #expect(complaint(file + "/run") == "cannot make the run folder \(file)/run: Not a directory")
    let orphan = folder.path + "/nowhere/run"
    #expect(complaint(orphan) == "cannot make the run folder \(orphan): No such file or directory")
    #expect(complaint("/proc/standoff-run").hasPrefix("cannot make the run folder /proc/standoff-run: "))
    let closed = folder.path + "/closed"
    try FileManager.default.createDirectory(
      atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    if getuid() != 0 { #expect(complaint(closed + "/run") == "cannot make the run folder \(closed)/run: Permission denied") }
    #expect(contest.played == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["closed", "file"])
  }

  @Test func opensOnlyItsOwnPlan() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    #expect(
      sentence { _ = try RunFolder.readManifest(at: folder.path) }
        == "\(folder.path) is not a run folder: it has no manifest.json that can be read")
    let old = try makePlan([2, 2], repetitions: 4, conditions: [.init("lua", "Lua 5.4.4")])
    _ = try RunFolder.create(at: path, plan: old, description: description, started: "start")
    let new = try makePlan([2, 2], repetitions: 4, conditions: [.init("lua", "Lua 5.4.6")])
    #expect(
      sentence { _ = try RunFolder.open(at: path, plan: new, description: description) }
        == "\(path) holds another tournament: lua is Lua 5.4.4 there, Lua 5.4.6 here")
    let read = try RunFolder.readManifest(at: path).plan
    #expect(try RunFolder.open(at: path, plan: read, description: description).plan == old)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/manifest.json"))
    #expect(
      sentence { _ = try RunFolder.open(at: path, plan: old, description: description) }
        .hasPrefix("\(path) is not a run folder: manifest.json is not what it should be"))
  }

  @Test func manifestNamesAndKeepsEverySource() throws {
    let folder = try TemporaryFolder()
    let one = Array("return { name = 'hawk' }".utf8)
    let two = Array("return { name = 'hawk', v = 2 }".utf8)
    let plan = try TournamentPlan(
      schema: "toy", scenario: "toy_2017",
      seats: [.init(role: "coercer", actor: "US"), .init(role: "target", actor: "DPRK")],
      entrants: [
        [
          Entrant(name: "hawk", role: 0, path: "scripts/hawk.lua", source: one),
          Entrant(name: "hawk:threat=0.3", role: 0, path: "scripts/hawk.lua", source: one),
          Entrant(name: "hawk_2", role: 0, path: "/home/ada/hawk.lua", source: two),
        ], [Entrant(name: "native", role: 1)],
      ], repetitions: 3, seed: .max)
    let contest = TestContest(schema: makeSchema(), result: { randomResult($0, $1) })
    let path = folder.path + "/run"
    try finish(plan, contest, in: path)
    let manifest = try RunFolder.readManifest(at: path)
    let digest = SHA256.hex(of: two).prefix(12)
    #expect(manifest.scripts.map(\.copy) == ["scripts/hawk.lua", "scripts/hawk.lua", "scripts/\(digest)-hawk.lua", nil])
    #expect(manifest.scripts.map(\.sha256) == [SHA256.hex(of: one), SHA256.hex(of: one), SHA256.hex(of: two), nil])
    #expect(manifest.scripts.map(\.path) == ["scripts/hawk.lua", "scripts/hawk.lua", "/home/ada/hawk.lua", nil])
    #expect(try bytes(path + "/scripts/hawk.lua") == one)
    #expect(try bytes(path + "/scripts/\(digest)-hawk.lua") == two)
    #expect(try text(path + "/scripts/toy_2017.lua") == "return {}")
    #expect(manifest.scenarioFile?.sha256 == SHA256.hex(of: Array("return {}".utf8)))
    #expect(manifest.seed == .max && manifest.repetitions == 3 && manifest.shardSize == 256)
    let counts = manifest.counts
    #expect([counts.profiles, counts.matches, counts.shards, counts.disqualified] == [3, 9, 1, 0])
    #expect(manifest.planSha256 == SHA256.hex(digest: plan.digest))
    #expect(manifest.commandLine == ["standoff", "tournament", "toy_2017"] && manifest.lua == "Lua 5.4.4")
    #expect((manifest.status, manifest.started, manifest.finished) == (.done, "start", "end"))
    #expect(try text(path + "/manifest.json").contains("\"command_line\""))
  }

  @Test func tablesHaveThePublishedColumns() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let contest = TestContest(schema: makeSchema()) { profile, repetition in
      MatchResult(
        outcome: profile[0] == 0 ? 0 : 3, endTurn: 10 + Int(repetition) * 2,
        payoffs: SIMD8(Double(profile[0]) + Double(repetition), -1, 0, 0, 0, 0, 0, 0),
        marks: SIMD8(1, Int32(repetition), 0, 0, 0, 0, 0, 0))
    }
    try finish(try makePlan([2, 1], repetitions: 2), contest, in: path)
    // Two repetitions: t(0.975, 1) = 12.706…, so 0.5 ± 0.5 t. A share of 1 in both repetitions: Wilson's with that t.
    // Digits by SciPy 1.17.
    try expectTable(
      path + "/summary.csv",
      """
      role,actor,strategy,profiles,matches,payoff_mean,payoff_low,payoff_high,rank,rank_low,rank_high,\
      war_share,war_low,war_high,collapse_share,collapse_low,collapse_high,deal_share,deal_low,deal_high
      coercer,US,coercer_0,1,2,0.5,-5.853102368087347,6.853102368087347,2,2,2,\
      1.0,0.012236334612803879,1.0,0.0,0.0,0.9877636653871961,0.0,0.0,0.9877636653871961
      coercer,US,coercer_1,1,2,1.5,-4.853102368087347,7.853102368087347,1,1,1,\
      0.0,0.0,0.9877636653871961,0.0,0.0,0.9877636653871961,0.0,0.0,0.9877636653871961
      target,DPRK,target_0,2,4,-1.0,-1.0,-1.0,1,1,1,0.5,0.5,0.5,0.0,0.0,0.9877636653871961,0.0,0.0,0.9877636653871961

      """)
    try expectTable(
      path + "/profiles.csv",
      """
      profile,coercer,target,matches,strike_count,strike_low,strike_high,\
      collapse_war_count,collapse_war_low,collapse_war_high,deal_count,deal_low,deal_high,\
      stalemate_count,stalemate_low,stalemate_high,payoff_coercer_mean,payoff_coercer_low,payoff_coercer_high,\
      payoff_target_mean,payoff_target_low,payoff_target_high,end_turn_mean,tests_mean,threats_mean
      0,coercer_0,target_0,2,2,0.34238022750665303,1.0,0,0.0,0.6576197724933469,0,0.0,0.6576197724933469,\
      0,0.0,0.6576197724933469,0.5,-5.853102368087347,6.853102368087347,-1.0,-1.0,-1.0,11.0,1.0,0.5
      1,coercer_1,target_0,2,0,0.0,0.6576197724933469,0,0.0,0.6576197724933469,0,0.0,0.6576197724933469,\
      2,0.34238022750665303,1.0,1.5,-4.853102368087347,7.853102368087347,-1.0,-1.0,-1.0,11.0,1.0,0.5

      """)
    try expectTable(
      path + "/payoffs.csv",
      """
      profile,role,actor,strategy,payoff_mean,standard_error
      0,coercer,US,coercer_0,0.5,0.5
      0,target,DPRK,target_0,-1.0,0.0
      1,coercer,US,coercer_1,1.5,0.5
      1,target,DPRK,target_0,-1.0,0.0

      """)
    try expectTable(path + "/faults.csv", "entrant,role,kind,file,line,turn,match,repetition,profile,message\n")
  }

  /// Texts must be equal, and numbers to 12 digits.
  private func expectTable(_ path: String, _ expected: String) throws {
    func cells(_ text: String) -> [[Substring]] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    let (found, wanted) = (cells(try text(path)), cells(expected))
    try #require(found.map(\.count) == wanted.map(\.count), "\(path)")
    for (row, (here, there)) in zip(found, wanted).enumerated() {
      for (column, (one, other)) in zip(here, there).enumerated() where one != other {
        let (value, expected) = (Double(one) ?? .nan, Double(other) ?? .nan)
        #expect(
          one.contains(".") && abs(value - expected) < 1e-12,
          "\(path), row \(row), column \(wanted[0][column]): \(one), not \(other)")
      }
    }
  }

  @Test func databaseEqualsTheTables() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/run"
    let contest = TestContest(
      schema: makeSchema(roles: 3),
      fault: { $0[1] == 1 && $1 == 5 ? Fault(.posture, "threat is 2, \"at most\" 1", file: "t.lua", role: 1, turn: 4) : nil },
      result: { randomResult($0, $1) })
    try finish(try makePlan([3, 2, 2], repetitions: 30), contest, in: path)
    let queue = try DatabaseQueue(path: path + "/results.sqlite")
    func rows(_ sql: String) throws -> [[String]] {
      try queue.read { try Row.fetchAll($0, sql: sql).map { row in row.databaseValues.map(Self.written) } }
    }
    func table(_ name: String, _ columns: [String]) throws -> [[String]] {
      let lines = try text(path + "/" + name).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let places = try columns.map { try #require(lines[0].firstIndex(of: $0)) }
      return lines.dropFirst().map { line in places.map { line[$0] } }
    }
    #expect(try rows("PRAGMA user_version") == [["\(RunFolder.schemaVersion)"]])
    #expect(try rows("PRAGMA integrity_check") == [["ok"]])
    let summary = [
      "role", "strategy", "profiles", "matches", "payoff_mean", "payoff_low", "payoff_high", "rank", "rank_low", "rank_high",
    ]
    #expect(try rows("SELECT * FROM summary ORDER BY rowid") == table("summary.csv", summary))
    for kind in ["war", "collapse", "deal"] {
      let columns = ["role", "strategy", "\(kind)_share", "\(kind)_low", "\(kind)_high"]
      #expect(
        try rows("SELECT role, strategy, share, low, high FROM summary_shares WHERE kind = '\(kind)' ORDER BY role, strategy")
          == table("summary.csv", columns).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }
    #expect(
      try rows("SELECT profile, role, strategy FROM profiles ORDER BY profile, role")
        == table("payoffs.csv", ["profile", "role", "strategy"]).sorted { (Int($0[0])!, $0[1]) < (Int($1[0])!, $1[1]) })
    #expect(
      try rows("SELECT profile, role, mean FROM payoffs ORDER BY profile, role")
        == table("payoffs.csv", ["profile", "role", "payoff_mean"]).sorted { (Int($0[0])!, $0[1]) < (Int($1[0])!, $1[1]) })
    let errors = try rows("SELECT profile, role, variance, n FROM payoffs ORDER BY profile, role").map { row in
      [row[0], row[1], (Double(row[2])! / Double(row[3])!).squareRoot().description]
    }
    #expect(
      try errors == table("payoffs.csv", ["profile", "role", "standard_error"])
        .sorted { (Int($0[0])!, $0[1]) < (Int($1[0])!, $1[1]) })
    for outcome in makeSchema().outcomes.map(\.name) {
      #expect(
        try rows("SELECT profile, count, low, high FROM outcome_counts WHERE outcome = '\(outcome)' ORDER BY profile")
          == table("profiles.csv", ["profile", "\(outcome)_count", "\(outcome)_low", "\(outcome)_high"]))
    }
    for (quantity, column) in [("end_turn", "end_turn_mean"), ("tests", "tests_mean"), ("threats", "threats_mean")] {
      #expect(
        try rows("SELECT profile, mean FROM profile_means WHERE quantity = '\(quantity)' ORDER BY profile")
          == table("profiles.csv", ["profile", column]))
    }
    #expect(try rows("SELECT entrant, role, kind, file, line, turn, match, message FROM faults") == [
      ["target_1", "target", "posture", "t.lua", "", "4", "62", "threat is 2, \"at most\" 1"]
    ])
    let faults = try text(path + "/faults.csv")
    #expect(faults.hasSuffix("\ntarget_1,target,posture,t.lua,,4,62,5,coercer_0 / target_1 / patron_0,\"threat is 2, \"\"at most\"\" 1\"\n"))
    #expect(try rows("SELECT strategy FROM entrants WHERE disqualified") == [["target_1"]])
    #expect(try rows("SELECT * FROM parameters") == [["US", "discount_factor", "δ", "0.9", "0.95", "per turn", "judgement"]])
    #expect(try rows("SELECT seed, repetitions, profiles, matches FROM run") == [["7", "30", "12", "360"]])
    #expect(try rows("SELECT count(*) FROM comparisons") == [["4"]], "3 pairs of coercers, none of targets, 1 of patrons")
  }

  /// A value as the tables write it.
  private static func written(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let integer): String(integer)
    case .double(let number): number.description
    case .string(let text): text
    case .blob: "blob"
    }
  }

  @Test func fieldsAreQuotedWhereNeeded() {
    var table = CSV(["a", "b"])
    table.add([.text("plain"), .text("with, comma")])
    table.add([.text("a \"quoted\" word"), .text("two\nlines")])
    table.add([.text("carriage\r\nreturn"), .text("Überläufer 金")])
    table.add([.integer(-3), .number(0.1)])
    table.add([.none, .number(1e-7)])
    #expect(
      table.text == """
        a,b
        plain,"with, comma"
        "a ""quoted"" word","two
        lines"
        "carriage\r\nreturn",Überläufer 金
        -3,0.1
        ,1e-07

        """)
  }
}
