import Foundation
import Testing

/// Models whose seats are alike, from the command line: the same script in both, and tournaments among them.
@Suite struct SharedSeatTests {
  static let figures = TournamentTests.figures + ["results.sqlite"]
  static let dilemma = [
    "tournament", "prisoners_dilemma", "--seed", "5", "--quiet", "--set", "turns=40", "--set", "noise=0.05",
    "--only", "tit_for_tat", "joss", "random_mover",
  ]

  /// What `run --json` tells of the numbers of each turn.
  private struct Told: Decodable {
    struct Turn: Decodable {
      let series: [String: Double]
    }
    let turns: [Turn]
  }

  private func expectSame(_ scratch: Scratch, _ one: String, _ other: String) throws {
    for file in Self.figures {
      let bytes = try #require(scratch.bytes("\(one)/\(file)"))
      #expect(bytes.count > 0 && scratch.bytes("\(other)/\(file)") == bytes, "\(file) of \(one) and \(other)")
    }
  }

  @Test func oneScriptSitsInBothSeats() throws {
    let command = try Command.run(
      ["run", "prisoners_dilemma", "--seed", "3", "--with", "Row=joss:temptation=0.5", "--with", "column=joss"])
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.contains("Row     plays joss:temptation=0.5\n  Column  plays joss\n"), "\(command.output)")
    // Models have scripts of the same name; each scenario takes its own.
    for (scenario, actors) in [("security_dilemma", ["Athens", "Sparta"]), ("prisoners_dilemma", ["Row", "Column"])] {
      let match = try Command.run(["run", scenario, "--seed", "3"] + actors.flatMap { ["--with", "\($0)=tit_for_tat"] })
      #expect(match.code == 0 && match.output.components(separatedBy: "plays tit_for_tat").count == 3, "\(match.errors)")
    }
  }

  static let refusals: [(arguments: [String], says: [String])] = [
    (["run", "prisoners_dilemma", "--with", "Row=restraint"],
      ["restraint is a strategy for the model crisis, and prisoners_dilemma is of the model matrix",
        "'standoff list strategies prisoners_dilemma' shows those that it has"]),
    (["run", "security_dilemma", "--with", "Athens=restraint"],
      ["restraint is a strategy for the model crisis, and security_dilemma is of the model dyad"]),
    (["run", "security_dilemma", "--with", "Athens=scripts/coercer/restraint.lua"],
      ["scripts/coercer/restraint.lua:", "model = \"crisis\" is not the model \"dyad\" that is played here"]),
    (["run", "korea_2017", "--with", "US=joss"], ["joss is a strategy for the model matrix, and korea_2017 is of the model crisis"]),
    (["run", "prisoners_dilemma", "--with", "Row=jos"], ["unknown strategy 'jos'", "near: joss"]),
    (["run", "prisoners_dilemma", "--with", "Rwo=joss"], ["has no actor 'Rwo'", "near: Row"]),
    (["run", "prisoners_dilemma", "--with", "Row=joss", "--with", "row=joss"], ["--with names Row twice"]),
    (["run", "prisoners_dilemma", "--with", "Row=joss:temptation=2"], ["temptation is 2; it must lie between 0 and 1"]),
    (["run", "prisoners_dilemma", "--set", "noise=1.5"], ["noise is 1.5; it must lie between 0 and 1"]),
    (["run", "prisoners_dilemma", "--set", "DPRK.belief_rule=cursed"], ["has no actor 'DPRK'"]),
    (["run", "prisoners_dilemma", "--set", "Row.belief_rule=cursd"], ["Row.belief_rule cannot be 'cursd'", "cursed"]),
    (["run", "prisoners_dilemma", "--set", "Row.type=greedy"], ["Row has no type: the role row has none"]),
    (["run", "korea_2017", "--set", "DPRK.belief_rule=cursd"], ["DPRK.belief_rule cannot be 'cursd'; it may be composite, bayes"]),
    (["run", "korea_2017", "--set", "DPRK.belief_rule=3"], ["DPRK.belief_rule cannot be '3'; it may be composite"]),
    (["run", "korea_2017", "--set", "DPRK.cursedness=2"], ["DPRK.cursedness is 2; it must lie between 0 and 1"]),
    (["run", "korea_2017", "--set", "China.belief_rule=none"], ["belief_rule is not a parameter of China"]),
    (["run", "security_dilemma", "--set", "Athens.type=gredy"], ["Athens cannot have the type 'gredy'", "greedy"]),
    (["tournament", "prisoners_dilemma", "--only", "restraint"], ["unknown strategy 'restraint' among the shipped scripts"]),
    (["tournament", "prisoners_dilemma", "--without", "jos"], ["unknown strategy 'jos' among the shipped scripts", "near: joss"]),
    (["tournament", "prisoners_dilemma", "--fix", "Row=joss", "--fix", "Column=joss", "--add", "scripts/player/tester.lua"],
      ["--add scripts/player/tester.lua: Row is fixed to joss"]),
    (["list", "strategies", "prisoner_dilemma"], ["unknown scenario 'prisoner_dilemma'", "near: prisoners_dilemma"]),
    (["calibrate", "security_dilemma", "--reps", "0"], ["--reps 0: at least 1 match is needed"]),
    (["calibrate", "security_dilemma", "--rounds", "0"], ["--rounds 0: at least 1 round is needed"]),
    (["calibrate", "security_dilemma", "--tolerance", "0"], ["--tolerance 0.0: it must lie between 0 and 1"]),
    (["calibrate", "security_dilemma", "--step", "1.5"], ["--step 1.5: it must be above 0 and at most 1"]),
    (["new", "strategy", "x", "--role", "plyer"], ["unknown role 'plyer'", "near: player"]),
    (["new", "strategy", "x", "--role", "sate"], ["unknown role 'sate'", "near: state"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (arguments, says) = Self.refusals[index]
    let command = try Command.run(arguments)
    #expect(command.code == 2, "\(arguments): \(command.errors)")
    #expect(command.output.isEmpty, "\(arguments)")
    for text in says { #expect(command.errors.contains(text), "\(arguments): \(command.errors) lacks \(text)") }
  }

  @Test func theListsAreOfTheScenario() throws {
    let players = try Command.run(["list", "strategies", "prisoners_dilemma"])
    #expect(players.code == 0 && players.output.hasPrefix("player  (Row, Column) "), "\(players.output.prefix(200))")
    #expect(players.output.contains("\n  joss\n") && !players.output.contains("\n  restraint\n"))
    #expect(players.output.contains("Set a parameter where you name the strategy: --with Row="))
    let states = try Command.run(["list", "strategies", "security_dilemma"])
    #expect(states.output.hasPrefix("state  (Athens, Sparta) ") && states.output.contains("\n  reassurer\n"))
    #expect(!states.output.contains("\n  joss\n"))
    let parameters = try Command.run(["list", "parameters", "prisoners_dilemma"])
    #expect(parameters.output.contains("Row.belief_rule = bayes "), "\(parameters.output)")
    #expect(parameters.output.contains("Row.payoff_defect_cooperate = 5 "))
    let crisis = try Command.run(["list", "parameters", "korea_2017"])
    #expect(crisis.output.contains("DPRK.belief_rule = composite "))
  }

  /// However many workers play it, and in parts with a resume: the same bytes, turns and all.
  @Test func aTournamentIsTheSameHoweverItIsPlayed() throws {
    let scratch = try Scratch()
    let small = Self.dilemma + ["--reps", "3", "--keep", "turns"]
    for (name, jobs) in [("one", "1"), ("two", "2")] {
      let command = try Command.run(small + ["--jobs", jobs, "--out", scratch.path(name)])
      #expect(command.code == 0, "\(command.errors)")
    }
    try expectSame(scratch, "one", "two")
    let summary = try scratch.read("one/summary.csv")
    for seat in ["row,Row,", "column,Column,"] {
      for name in ["tit_for_tat", "joss", "random_mover"] { #expect(summary.contains("\n\(seat)\(name),3,9,"), "\(summary)") }
    }
    #expect(summary.contains("both_cooperate_share") && summary.contains("mixed_share"))

    let more = Self.dilemma + ["--reps", "150", "--keep", "matches"]
    let whole = try Command.run(more + ["--out", scratch.path("whole")])
    #expect(whole.code == 0, "\(whole.errors)")
    #expect(try Command.run(more + ["--prepare", "--out", scratch.path("parts")]).code == 0)
    let part = try Command.run(["worker", scratch.path("parts"), "--part", "2/3", "--quiet"])
    #expect(part.code == 0, "\(part.errors)")
    #expect(scratch.bytes("parts/summary.csv") == nil)
    let resumed = try Command.run(["tournament", "--resume", scratch.path("parts"), "--quiet", "--jobs", "2"])
    #expect(resumed.code == 0, "\(resumed.errors)")
    try expectSame(scratch, "whole", "parts")
  }

  /// Stopped at a signal in the middle, it comes to the same bytes.
  @Test func anInterruptedTournamentGoesOn() throws {
    let scratch = try Scratch()
    // It takes its time, so that there is something left to stop.
    try scratch.write(
      "slow.lua",
      """
      return { name = "slow", api = 1, model = "matrix", role = "player",
        posture = function(view, act) for i = 1, 4000 do end act.move = chance.bernoulli(0.5) and "defect" or "cooperate" end }
      """)
    let long = [
      "tournament", "prisoners_dilemma", "--seed", "5", "--set", "turns=10", "--only", "joss", "--add", "slow.lua", "--reps", "600",
      "--quiet",
    ]
    let running = try Running(long + ["--out", scratch.path("stopped"), "--jobs", "2"], in: scratch.folder)
    let shards = { ((try? FileManager.default.contentsOfDirectory(atPath: scratch.path("stopped/shards"))) ?? []).count { $0.hasSuffix(".shard") } }
    #expect(Wait.until { shards() >= 2 || !running.isRunning })
    kill(running.pid, SIGINT)
    #expect(try running.finish().code == 130)
    #expect(scratch.bytes("stopped/summary.csv") == nil)
    let resumed = try Command.run(["tournament", "--resume", scratch.path("stopped"), "--quiet"], in: "/tmp")
    #expect(resumed.code == 0, "\(resumed.errors)")
    let whole = try Command.run(long + ["--out", scratch.path("whole")], in: scratch.folder)
    #expect(whole.code == 0)
    try expectSame(scratch, "whole", "stopped")
  }

  /// A script that fails in one seat is out of that seat; in the other it stays, with the figures of one that never fails.
  @Test func aFaultDisqualifiesASeat() throws {
    let scratch = try Scratch()
    func text(_ fault: String) -> String {
      """
      --- Fails in turn 7 as the column player, in some matches.
      --- Source: invented for this test.
      return { name = "late", api = 1, model = "matrix", role = "player",
        posture = function(view, act, me)
          local trembles = chance.uniform() < 0.5
          if me.role == "column" and view.turn == 7 and trembles then
            \(fault)
          end
        end }
      """
    }
    try scratch.write("late.lua", text("act.move = \"stag\""))
    let faulty = try Command.run(
      Self.dilemma + ["--reps", "3", "--add", "late.lua", "--out", "faulty"], in: scratch.folder)
    #expect(faulty.code == 3, "\(faulty.errors)")
    #expect(faulty.output.contains("  late as Column: ") && faulty.output.contains("late.lua:7: posture: act.move is the string 'stag'"), "\(faulty.output)")
    let faults = try scratch.read("faulty/faults.csv").split(separator: "\n")
    #expect(faults.count == 2 && faults[1].hasPrefix("late,column,posture,") && faults[1].contains("/late.lua,7,7,"), "\(faults)")
    #expect(faults[1].contains("it must be one of cooperate, defect"))

    try scratch.write("late.lua", text("act.move = \"cooperate\"").replacingOccurrences(of: "\"player\"", with: "\"row\""))
    let clean = try Command.run(Self.dilemma + ["--reps", "3", "--add", "late.lua", "--out", "clean"], in: scratch.folder)
    #expect(clean.code == 0, "\(clean.errors)")
    // The profiles have other numbers there: the one who is out has some.
    let summary = try scratch.read("clean/summary.csv")
    #expect(try scratch.read("faulty/summary.csv") == summary)
    #expect(summary.contains("row,Row,late,") && !summary.contains("column,Column,late,"))
  }

  @Test func seatsAreFixedAndLeftOut() throws {
    let scratch = try Scratch()
    let command = try Command.run(
      ["tournament", "prisoners_dilemma", "--seed", "5", "--reps", "3", "--quiet", "--set", "turns=20", "--fix", "Row=joss:temptation=0.3",
       "--only", "tit_for_tat", "defector", "tester", "--without", "tester", "--out", scratch.path("run")])
    #expect(command.code == 0, "\(command.errors)")
    let rows = try scratch.read("run/summary.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(3) }
    #expect(rows.map { $0.joined(separator: ",") }.sorted()
      == ["column,Column,defector", "column,Column,tit_for_tat", "row,Row,joss:temptation=0.3"])
  }

  /// The rows of a tournament's turns are what `run` tells of the same match.
  @Test(arguments: ["security_dilemma", "prisoners_dilemma"]) func keptTurnsAreThoseOfTheTranscript(_ scenario: String) throws {
    let scratch = try Scratch()
    let lineup = scenario == "security_dilemma"
      ? [("first", "imitator"), ("second", "reassurer")] : [("row", "joss"), ("column", "tester")]
    let tournament = try Command.run(
      ["tournament", scenario, "--seed", "5", "--reps", "2", "--quiet", "--keep", "turns", "--only"]
        + lineup.map(\.1) + ["--out", scratch.path("run")])
    #expect(tournament.code == 0, "\(tournament.errors)")
    let command = try Command.run(
      ["run", scenario, "--seed", "5", "--repetition", "1", "--json"] + lineup.flatMap { ["--with", "\($0.0)=\($0.1)"] })
    let turns = try JSONDecoder().decode(Told.self, from: Data(command.output.utf8)).turns
    let names = scenario == "security_dilemma"
      ? ["belief_second_greedy", "belief_first_greedy", "armed_first", "armed_second", "concession_first", "concession_second"]
      : ["move_row", "move_column", "payoff_row", "payoff_column"]
    var match = Data()
    for turn in turns {
      #expect(Set(turn.series.keys) == Set(names))
      for name in names {
        match += try withUnsafeBytes(of: #require(turn.series[name]).bitPattern.littleEndian) { Data($0) }
      }
    }
    // A shard's turns are plain numbers, match after match.
    let file = try #require(scratch.bytes("run/shards/000000.turns"))
    #expect(match.count == turns.count * names.count * 8 && turns.count > 1)
    #expect(file.range(of: match) != nil, "\(scenario)")
    #expect(try scratch.read("run/manifest.json").contains("\"keep\" : \"turns\""))
  }

  /// What a base scenario says counts, too: a run is not resumed in another game.
  @Test(arguments: [("{ 3, 0 }", "{ 2, 0 }", "Row.payoff_cooperate_cooperate"), ("\"defect\"", "\"desert\"", "Row.move")])
  func aChangedGameIsNotResumed(old: String, new: String, says: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      "base.lua",
      """
      return { name = "base", api = 1, model = "matrix", turns = 20,
        roles = { row = { actor = "Row", default = "tit_for_tat" }, column = { actor = "Column", default = "joss" } },
        moves = { "cooperate", "defect" }, payoffs = { { 3, 0 }, { 5, 1 } }, payoff_source = "judgement" }
      """)
    try scratch.write("mine.lua", "return { name = \"mine\", api = 1, extends = \"./base.lua\" }")
    let begun = try Command.run(
      ["tournament", "mine.lua", "--seed", "1", "--reps", "2", "--only", "tit_for_tat", "cooperator", "--quiet", "--prepare", "--out", "run"],
      in: scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let text = try scratch.read("base.lua")
    try scratch.write("base.lua", text.replacingOccurrences(of: old, with: new))
    let resumed = try Command.run(["tournament", "--resume", "run", "--quiet"], in: scratch.folder)
    #expect(resumed.code == 2 && resumed.errors.contains("holds another tournament"), "\(resumed.errors)")
    #expect(resumed.errors.contains(says), "\(resumed.errors)")
    try scratch.write("base.lua", text)
    #expect(try Command.run(["tournament", "--resume", "run", "--quiet"], in: scratch.folder).code == 0)
  }
}
