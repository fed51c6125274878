import Foundation
import Testing

/// `standoff replay`: any match of a run again, from the folder's own copies.
@Suite(.serialized) struct ReplayTests {
  private static let seed = "3"

  private struct Manifest: Decodable {
    struct Plan: Decodable {
      struct Entrant: Decodable { let name: String }
      let entrants: [[Entrant]]
    }
    let plan: Plan
    let repetitions: Int
  }

  nonisolated(unsafe) private static let run: (scratch: Scratch, manifest: Manifest) = {
    let scratch = try! Scratch()
    try! Command.run(["tournament", "korea_2017_guarantor", "--reps", "20", "--seed", seed, "--quiet", "--keep", "matches", "--out", scratch.path("run")])
    return (scratch, try! JSONDecoder().decode(Manifest.self, from: scratch.bytes("run/manifest.json")!))
  }()

  private func replay(_ match: Int, _ more: [String] = []) throws -> Command {
    try Command.run(["replay", Self.run.scratch.path("run"), "\(match)"] + more)
  }

  /// The line-up of a match, and its repetition.
  private func lineup(_ match: Int) -> (names: [String], repetition: Int) {
    let entrants = Self.run.manifest.plan.entrants
    let (repetition, profile) = match.quotientAndRemainder(dividingBy: entrants.reduce(1) { $0 * $1.count })
    var rest = profile
    var names: [String] = []
    for rivals in entrants.reversed() {
      names.insert(rivals[rest % rivals.count].name, at: 0)
      rest /= rivals.count
    }
    return (names, repetition)
  }

  /// A hundred matches, spread over the run by a stride that shares no factor with it.
  @Test func aHundredMatchesAreThoseOfTheRunToTheByte() throws {
    let count = Self.run.manifest.plan.entrants.reduce(Self.run.manifest.repetitions) { $0 * $1.count }
    for step in 0..<100 {
      let match = (step * 7_919 + 13) % count
      let (names, repetition) = lineup(match)
      let with = zip(["US", "DPRK", "China"], names).flatMap { ["--with", "\($0)=\($1)"] }
      let played = try Command.run(["run", "korea_2017_guarantor", "--seed", Self.seed, "--repetition", "\(repetition)"] + with)
      let replayed = try replay(match)
      #expect(replayed.code == 0 && !replayed.output.isEmpty && replayed.output == played.output, "\(match): \(replayed.errors)")
    }
  }

  @Test func itTellsAllOrFromATurnOn() throws {
    let whole = try replay(1234, ["--full"])
    let late = try replay(1234, ["--full", "--from", "3"])
    #expect(late.code == 0 && whole.output.contains("  turn 2 of 40") && !late.output.contains("  turn 2 of 40"))
    let start = try #require(whole.output.range(of: "  2018 Q1  turn 3 of 40"))
    let there = try #require(late.output.range(of: "  2018 Q1  turn 3 of 40"))
    #expect(whole.output[start.lowerBound...] == late.output[there.lowerBound...])
    let json = try replay(1234, ["--json"])
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(json.code == 0 && document is [String: Any])
  }

  @Test func whatIsNotThereIsSaid() throws {
    try replay(999_999).expectRefusal(code: 2, ["has no match 999999: its 7920 matches have the numbers 0 to 7919"])
    try Command.run(["replay", "/", "1"]).expectRefusal(code: 2, ["is not a run folder: it has no manifest.json"])
    let turn = try replay(1, ["--from", "0"])
    #expect(turn.code == 2 && turn.errors.contains("--from 0: turns are counted from 1"))
  }

  /// The scripts, a module, a scorer, an event, a belief rule, the scenario and its base: all gone or changed afterwards.
  @Test func theFolderAloneIsEnough() throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    for folder in ["scripts", "scenarios", "plugins"] {
      try manager.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
      try manager.copyItem(atPath: "\(Command.root)/\(folder)", toPath: scratch.path("data/\(folder)"))
    }
    try scratch.write("data/scenarios/built_on.lua", "return { name = \"built_on\", api = 1, extends = \"korea_2017\", title = \"Built on another\" }")
    try scratch.write("level.lua", "return { threat = 0.9 }")
    try scratch.write(
      "mine.lua",
      """
      local level = require "level"
      return { name = "mine", api = 1, model = "crisis", role = "coercer", posture = function(view, act) act.threat = level.threat end }
      """)
    let play = ["--event", "coup", "--score", "lives", "--set", "US.belief_rule=ambiguous_signals", "--set", "trust_threshold=0.95"]
    let made = try Command.run(
      ["tournament", "built_on", "--data", "data", "--add", "./mine.lua", "--only", "restraint", "rational", "--fix",
       "China=mild_pressure", "--reps", "10", "--seed", "5", "--quiet", "--out", "run"] + play, in: scratch.folder)
    #expect(made.code == 0, "\(made.errors)")
    let matches = [0, 1, 6, 19]
    let before = try matches.map { try Command.run(["replay", "run", "\($0)"], in: scratch.folder).output }
    #expect(before.contains { $0.contains("US     plays mine") } && before.allSatisfy { $0.contains("by the scorer lives") })
    let run = try Command.run(
      ["run", "built_on", "--data", "data", "--with", "US=./mine.lua", "--with", "DPRK=rational", "--with", "China=mild_pressure",
       "--seed", "5", "--repetition", "0"] + play, in: scratch.folder)
    #expect(run.code == 0 && before.contains(run.output), "\(run.errors)")
    try manager.removeItem(atPath: scratch.path("data"))
    try manager.removeItem(atPath: scratch.path("mine.lua"))
    try scratch.write("level.lua", "return { threat = 0 }")
    let after = try matches.map { try Command.run(["replay", "run", "\($0)"], in: scratch.folder) }
    for (then, now) in zip(before, after) { #expect(now.code == 0 && now.output == then, "\(now.errors)") }

    // A copy that was touched, and one that is gone.
    let copy = "run/scripts/rational.lua"
    let text = try scratch.read(copy)
    try scratch.write(copy, text + "\n")
    try Command.run(["replay", "run", "0"], in: scratch.folder)
      .expectRefusal(code: 2, ["run/scripts/rational.lua is no longer the rational that was played, whose SHA-256 was "])
    try manager.removeItem(atPath: scratch.path(copy))
    try Command.run(["replay", "run", "0"], in: scratch.folder)
      .expectRefusal(code: 2, ["run/scripts/rational.lua is gone, the copy of rational that was played; put it back"])
    try scratch.write(copy, text)
    let again = try Command.run(["replay", "run", "0"], in: scratch.folder)
    #expect(again.output == before[0])
  }

  /// Of every model that comes with the program, and of a plugin's in Lua and in machine code.
  @Test(arguments: [
    ("security_dilemma", []), ("prisoners_dilemma", ["--only", "tit_for_tat", "defector", "random_mover"]), ("inspections", []),
    ("brinkmanship", ["--native", "escalation_ladder"]),
  ])
  func otherModelsAreReplayedToo(scenario: String, more: [String]) throws {
    let scratch = try Scratch()
    let made = try Command.run(
      ["tournament", scenario, "--reps", "3", "--seed", "2", "--quiet", "--out", scratch.path("run")] + more)
    #expect(made.code == 0 || made.code == 3, "\(made.errors)")
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(scratch.bytes("run/manifest.json")))
    let replayed = try Command.run(["replay", scratch.path("run"), "0"])
    let names = manifest.plan.entrants.map { $0[0].name }
    #expect(replayed.code == 0 && names.allSatisfy { replayed.output.contains("plays \($0)") }, "\(replayed.errors)")
    #expect(replayed.output.contains("seed 2, repetition 0"))
  }
}
