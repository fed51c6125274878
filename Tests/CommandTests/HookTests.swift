import Foundation
import Testing

/// Scorers, events and observers on the command line.
@Suite struct HookTests {
  static let plugin = Command.root + "/Tests/CommandTests/Scripts/mishaps"
  static let with = ["--plugins", plugin]

  private func json(_ command: Command) throws -> [String: Any] {
    #expect(command.code == 0, "\(command.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
  }

  private func payoffs(_ match: [String: Any]) throws -> [String: Double] {
    let actors = try #require(match["actors"] as? [[String: Any]])
    return try Dictionary(
      uniqueKeysWithValues: actors.map { (try #require($0["actor"] as? String), try #require($0["payoff"] as? Double)) })
  }

  private func stages(_ match: [String: Any]) throws -> [Double] {
    try #require(match["turns"] as? [[String: Any]]).map { try #require($0["stage"] as? Double) }
  }

  // MARK: - One match

  @Test func aScorerTakesTheModelsPlaceAndSaysSo() throws {
    let run = ["run", "korea_2017", "--seed", "7"]
    let plain = try json(try Command.run(run + ["--json"]))
    let scored = try json(try Command.run(run + Self.with + ["--score", "stage_count:weight=2", "--json"]))
    let sum = try stages(plain).reduce(0, +)
    #expect(sum > 0)
    #expect(try payoffs(scored) == ["US": -2 * sum, "DPRK": 2 * sum, "China": try payoffs(plain)["China"]!])
    #expect(scored["scorer"] as? String == "stage_count:weight=2" && plain["scorer"] == nil)
    #expect(scored["outcome"] as? String == plain["outcome"] as? String)
    let told = try Command.run(run + Self.with + ["--score", "stage_count"])
    #expect(told.output.contains("Payoffs  by the scorer stage_count, in place of the model's"))
    #expect(!told.output.contains("turns in power"))
  }

  @Test func aFileOfOnesOwnIsAScorerToo() throws {
    let scratch = try Scratch()
    try scratch.write(
      "mine.lua",
      "return { name = \"mine\", api = 1, kind = \"scorer\", model = \"crisis\", params = { a = { default = 1 } },\n score = function(view, act, me) act.target = me.params.a end }")
    let match = try json(
      try Command.run(["run", "korea_2017", "--seed", "7", "--score", "./mine.lua:a=3", "--json"], in: scratch.folder))
    #expect(try payoffs(match) == ["US": 0, "DPRK": 3, "China": 0])
    #expect(match["scorer"] as? String == "mine:a=3")
  }

  @Test func manyMatchesAreScored() throws {
    let run = ["run", "korea_2017", "--seed", "7", "--repeat", "5", "--quiet"] + Self.with + ["--score", "stage_count"]
    let summary = try json(try Command.run(run + ["--json"]))
    #expect(summary["scorer"] as? String == "stage_count")
    var sum = 0.0
    for repetition in 0..<5 {
      let match = try json(try Command.run(["run", "korea_2017", "--seed", "7", "--repetition", "\(repetition)", "--json"]))
      sum += try stages(match).reduce(0, +)
    }
    let payoffs = try #require(summary["payoffs"] as? [[String: Any]])
    #expect(payoffs[1]["mean"] as? Double == sum / 5)
    #expect(try Command.run(run).output.contains("Payoffs are those of the scorer stage_count, in place of the model's."))
  }

  @Test func anEventIsToldAndDoesWhatItSays() throws {
    let run = ["run", "korea_2017", "--seed", "7"] + Self.with + ["--event", "mishap:hazard=1"]
    let told = try Command.run(run)
    #expect(told.code == 0 && told.output.contains("· A mishap in DPRK."), "\(told.errors)")
    // A stage is lost before at most one is won, in every turn, so that it never rises but from the bottom.
    let stages = try stages(try json(try Command.run(run + ["--json"])))
    #expect(zip(stages, stages.dropFirst()).allSatisfy { $0 >= $1 || $1 == 1 }, "\(stages)")
    #expect(stages[0] == 2 && stages.suffix(10).allSatisfy { $0 <= 1 }, "\(stages)")
    #expect(try !Command.run(["run", "korea_2017", "--seed", "7"]).output.contains("mishap"))
  }

  @Test func aScenarioHasItsOwnEvents() throws {
    let own = try Command.run(["run", "korea_mishaps", "--seed", "7"] + Self.with)
    let named = try Command.run(["run", "korea_2017", "--seed", "7"] + Self.with + ["--event", "mishap:hazard=1"])
    func turns(_ command: Command) -> [Substring] { Array(command.output.split(separator: "\n").dropFirst()) }
    #expect(own.code == 0 && turns(own) == turns(named), "\(own.errors)")
    let off = try Command.run(["run", "korea_mishaps", "--seed", "7"] + Self.with + ["--event", "mishap:hazard=0"])
    let plain = try Command.run(["run", "korea_2017", "--seed", "7"])
    #expect(off.code == 0 && turns(off) == turns(plain))
  }

  @Test func anEventOfTheDyad() throws {
    let told = try Command.run(["run", "security_dilemma", "--seed", "7"] + Self.with + ["--event", "quarrel"])
    #expect(told.code == 0, "\(told.errors)")
    #expect(told.output.contains(" quarrel."))
  }

  @Test func anObserversMatchIsPrinted() throws {
    let run = ["run", "korea_2017", "--seed", "7"] + Self.with + ["--observe", "stages"]
    let match = try json(try Command.run(run + ["--json"]))
    let stages = try stages(match)
    #expect(match["observed"] as? [String: [String: Double]] == ["stages": ["highest": stages.max()!, "last": stages.last!]])
    let told = try Command.run(run)
    #expect(told.output.contains("Observed  by stages") && told.output.contains("    highest  \(Int(stages.max()!))"), "\(told.output)")
  }

  // MARK: - What is refused

  static let refusals: [(arguments: [String], says: [String])] = [
    (["--score", "stage_cont"], ["unknown scorer 'stage_cont'", "near: stage_count", "list scorers"]),
    (["--event", "mishp"], ["unknown event 'mishp'", "near: mishap", "list events"]),
    (["--observe", "stags"], ["unknown observer 'stags'", "near: stages", "list observers"]),
    (["--score", "mishap"], ["unknown scorer 'mishap'"]),
    (["--score", "stage_count:wight=1"], ["no parameter 'wight'", "near: weight"]),
    (["--score", "stage_count:weight=11"], ["weight is 11", "between 0 and 10"]),
    (["--event", "mishap:hazard=often"], ["is not parameter=number"]),
    (["--event", "quarrel"], ["quarrel is an event for the model dyad, and korea_2017 is of the model crisis"]),
    (["--event", "mishap", "--event", "mishap:hazard=1"], ["two events are called mishap"]),
    (["--score", "./nowhere.lua"], ["there is no file ./nowhere.lua"]),
    (["--event", plugin + "/scorers/stage_count.lua"], ["stage_count.lua:6", "kind = \"scorer\", and an event is wanted here"]),
    (["--score", Command.root + "/scripts/coercer/restraint.lua"], ["this is a strategy, not a scorer"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (arguments, says) = Self.refusals[index]
    for first in [["run", "korea_2017", "--seed", "7"], ["tournament", "korea_2017", "--seed", "7", "--reps", "2", "--out", "/nonexistent/run"]] {
      let command = try Command.run(first + Self.with + arguments)
      command.expectRefusal(code: 2, says)
    }
  }

  @Test func anObserverOfManyMatchesBelongsToATournament() throws {
    let command = try Command.run(["run", "korea_2017", "--repeat", "5", "--observe", "stages"] + Self.with)
    #expect(command.code == 2 && command.errors.contains("an observer looks at one match, or at all of a tournament"))
    let resume = try Command.run(["tournament", "--resume", "x", "--score", "stages"])
    #expect(resume.code == 2 && resume.errors.contains("--resume takes everything from the run folder"))
  }

  @Test func aScenarioOfAnotherModelHasNoPlaceForEvents() throws {
    let scratch = try Scratch()
    let text = "return { name = \"mine\", api = 1, extends = \"prisoners_dilemma\", events = { \"mishap\" } }"
    try scratch.write("mine.lua", text)
    let command = try Command.run(["run", "mine.lua"] + Self.with, in: scratch.folder)
    command.expectRefusal(code: 2, ["mine.lua:1: the model matrix has no place for events"])
    try scratch.write("mine.lua", text.replacing("prisoners_dilemma", with: "korea_2017").replacing("{ \"mishap\" }", with: "{ \"./x.lua\" }"))
    try Command.run(["run", "mine.lua"] + Self.with, in: scratch.folder).expectRefusal(code: 2, ["a scenario names events of plugins"])
    try scratch.write("mine.lua", text.replacing("prisoners_dilemma", with: "korea_2017").replacing("{ \"mishap\" }", with: "\"mishap\""))
    try Command.run(["run", "mine.lua"] + Self.with, in: scratch.folder).expectRefusal(code: 2, ["events must be a list of names"])
  }

  @Test func aFailingHookIsNamedWithItsLineAndTurn() throws {
    let scratch = try Scratch()
    try scratch.write(
      "late.lua",
      "return { name = \"late\", api = 1, kind = \"event\", model = \"crisis\", node = \"end\",\n occur = function(view, act)\n  if view.turn == 2 then\n   act.suspicion = 11\n  end end }")
    for more in [[], ["--repeat", "3", "--quiet"]] {
      let command = try Command.run(["run", "korea_2017", "--seed", "7", "--event", "late.lua"] + more, in: scratch.folder)
      #expect(command.code == 2)
      #expect(command.errors.contains("late.lua:4: act.suspicion is 11"), "\(command.errors)")
      #expect(command.errors.contains("(the event late, turn 2") && command.errors.contains("no strategy is to blame"))
    }
  }

  // MARK: - Lists and pages

  /// What the page shows can be taken from it and played.
  @Test func theExamplesOfThePageArePlayed() throws {
    let scratch = try Scratch()
    let scripts = try DocumentationTests.blocks("lua", in: "docs/hooks.md")
    #expect(scripts.count == 3)
    for (name, text) in zip(["office", "brinkmanship", "famine"], scripts) { try scratch.write("\(name).lua", text) }
    let command = try Command.run(
      ["run", "korea_2017", "--seed", "7", "--score", "./office.lua", "--event", "./famine.lua:hazard=0.5", "--observe",
       "./brinkmanship.lua"], in: scratch.folder)
    #expect(command.code == 0, "\(command.errors)")
    for text in ["by the scorer office", "Famine in DPRK", "turns_at_the_brink"] { #expect(command.output.contains(text), "\(text)") }
  }

  @Test func theListsHaveOwners() throws {
    let scorers = try Command.run(["list", "scorers"] + Self.with)
    #expect(scorers.output.contains("stage_count  model crisis; of the plugin mishaps"), "\(scorers.output)")
    #expect(scorers.output.contains("weight = 1 [0, 10]  what a stage counts"))
    let events = try Command.run(["list", "events"] + Self.with)
    #expect(events.output.contains("mishap  model crisis, at progress; of the plugin mishaps"), "\(events.output)")
    #expect(events.output.contains("quarrel  model dyad, at end; of the plugin mishaps"))
    let observers = try Command.run(["list", "observers", "--json"] + Self.with)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(observers.output.utf8)) as? [[String: Any]])
    let row = try #require(rows.first { $0["name"] as? String == "stages" })
    #expect(row["match_columns"] as? [String] == ["highest", "last"] && row["plugin"] as? String == "mishaps")
  }
}
