import Foundation
import Testing

/// Belief rules of plugins on the command line: used like the built-in ones, and their mistakes.
@Suite struct BeliefRuleTests {
  static let plugin = Command.root + "/Tests/CommandTests/Plugins/bayes_in_lua"
  static let with = ["--plugins", plugin]
  private static let luaModel = Command.root + "/Tests/CommandTests/Plugins/lua_dyad"

  private func output(_ arguments: [String]) throws -> String {
    let command = try Command.run(arguments)
    #expect(command.code == 0, "\(command.errors)")
    return command.output
  }

  /// Settings of the crisis under which what is believed decides between war and a bomb: a US that learns by Bayes' rule strikes in
  /// a fifth of the matches, and one that learns nothing in none.
  private static let telling = ["--set", "trust_threshold=0.95"]

  /// And of the dilemma: a prior just above the threshold of trust, and noise.
  private static let wavering = ["--set", "prior_greedy=0.42", "--set", "observation_noise=0.1"]

  private static func settings(_ scenario: String) -> [String] { scenario.hasPrefix("korea") ? telling : wavering }

  /// A whole transcript, with all its turns.
  private func match(_ scenario: String, _ repetition: Int, _ rule: String, _ more: [String] = []) throws -> String {
    try output(
      ["run", scenario, "--seed", "7", "--repetition", "\(repetition)", "--full", "--json", "--set", "belief_rule=\(rule)"]
        + Self.settings(scenario) + Self.with + more).withoutCauses
  }

  private struct Document: Decodable, Equatable {
    struct Actor: Decodable, Equatable { let payoff: Double }
    let outcome: String
    let actors: [Actor]
  }

  private func document(_ text: String) throws -> Document { try JSONDecoder().decode(Document.self, from: Data(text.utf8)) }

  // MARK: - Bayes' rule in Lua

  @Test(arguments: ["korea_2017", "korea_2017_uncertain", "security_dilemma"])
  func handedBackItIsBayesToTheLastDigit(_ scenario: String) throws {
    for repetition in 0..<4 {
      let own = try match(scenario, repetition, "bayes_handed_back")
      #expect(try own == match(scenario, repetition, "bayes"))
    }
    #expect(try match(scenario, 0, "bayes") != match(scenario, 0, "none"))
  }

  /// Rounding may touch the last digits of a belief; no outcome and no payoff of these matches hangs on them.
  @Test(arguments: ["korea_2017", "korea_2017_uncertain", "security_dilemma"])
  func writtenOutItComesToTheSameMatches(_ scenario: String) throws {
    for rule in ["bayes_written_out", "good_news_bad_news:good=1", "sparse_attention:threshold=0", "ambiguous_signals:ambiguity=0"] {
      for repetition in 0..<4 {
        let (own, usual) = (try match(scenario, repetition, rule), try match(scenario, repetition, "bayes"))
        #expect(try document(own) == document(usual), "\(rule), repetition \(repetition)")
      }
      let summary = ["run", scenario, "--seed", "3", "--repeat", "200", "--quiet", "--json"] + Self.settings(scenario) + Self.with
      let usual = try output(summary + ["--set", "belief_rule=bayes"])
      #expect(try output(summary + ["--set", "belief_rule=\(rule)"]) == usual, "\(rule)")
      #expect(try output(summary + ["--set", "belief_rule=none"]) != usual)
    }
  }

  @Test func aModelInLuaUsesItToo() throws {
    let run = ["run", "lua_security_dilemma", "--seed", "3", "--repeat", "100", "--quiet", "--json", "--plugins", Self.luaModel]
      + Self.wavering + Self.with
    let bayes = try output(run + ["--set", "belief_rule=bayes"])
    #expect(try output(run + ["--set", "belief_rule=bayes_handed_back"]) == bayes)
    #expect(try output(run + ["--set", "belief_rule=bayes_written_out"]) == bayes)
    #expect(try output(run + ["--set", "belief_rule=bayes_written_out:weight=0.2"]) != bayes)
  }

  @Test func settingsAndOneSideAlone() throws {
    let both = try match("korea_2017", 0, "bayes_written_out:weight=0.2")
    #expect(both != (try match("korea_2017", 0, "bayes")))
    let one = try match("korea_2017", 0, "bayes_written_out:weight=0.2", ["--set", "US.belief_rule=bayes"])
    #expect(one != both)
  }

  @Test func aScenarioNamesIt() throws {
    let own = try output(["run", "korea_handed_back", "--seed", "7"] + Self.with)
    let named = try output(["run", "korea_2017", "--seed", "7", "--set", "belief_rule=bayes"])
    #expect(own.withoutCauses.split(separator: "\n").dropFirst() == named.withoutCauses.split(separator: "\n").dropFirst())
    let ledger = try output(["list", "parameters", "korea_handed_back"] + Self.with)
    #expect(ledger.contains("DPRK.belief_rule = bayes_handed_back *"), "\(ledger)")
    #expect(ledger.contains("| none | bayes_written_out (of bayes_in_lua)"), "\(ledger)")
    // Strategies are checked in it, too.
    let check = try Command.run(["check", "scripts/coercer/restraint.lua"] + Self.with)
    #expect(check.code == 0, "\(check.output)\(check.errors)")
  }

  @Test func aFileOfOnesOwnIsARuleToo() throws {
    let scratch = try Scratch()
    let text = try String(contentsOfFile: Self.plugin + "/belief_rules/bayes_written_out.lua", encoding: .utf8)
    try scratch.write("mine.lua", text.replacing("name = \"bayes_written_out\"", with: "name = \"mine\""))
    let run = ["run", "korea_2017", "--seed", "7", "--json"] + Self.telling
    let own = try Command.run(run + ["--set", "belief_rule=./mine.lua:weight=0.2"], in: scratch.folder)
    #expect(own.code == 0, "\(own.errors)")
    let named = try output(run + ["--set", "belief_rule=bayes_written_out:weight=0.2"] + Self.with)
    #expect(own.output.withoutCauses == named.withoutCauses)
  }

  /// The rule that the page shows is whole, and plays.
  @Test func theOneInThePagePlays() throws {
    let shown = try DocumentationTests.blocks("lua", in: "docs/beliefs.md").filter { $0.contains("kind   = \"belief_rule\"") }
    #expect(shown.count == 1)
    let scratch = try Scratch()
    try scratch.write("wishful.lua", shown[0])
    let run = ["run", "korea_2017", "--seed", "7", "--json"] + Self.telling
    let full = try Command.run(run + ["--set", "belief_rule=./wishful.lua:weight=1"], in: scratch.folder)
    #expect(try full.code == 0 && document(full.output) == document(output(run + ["--set", "belief_rule=bayes"])), "\(full.errors)")
    let half = try Command.run(run + ["--set", "belief_rule=./wishful.lua"], in: scratch.folder)
    #expect(half.code == 0 && half.output != full.output, "\(half.errors)")
  }

  @Test func listsHaveThem() throws {
    let list = try output(["list", "belief_rules"] + Self.with)
    for text in ["cursed  built in", "bayes_written_out  of the plugin bayes_in_lua", "weight = 1 [0, 5]", "good_news_bad_news  of the plugin belief_lab", "--set DPRK.belief_rule="] {
      #expect(list.contains(text), "\(list) lacks \(text)")
    }
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(output(["list", "belief_rules", "--json"] + Self.with).utf8)) as? [[String: Any]])
    #expect(rows.count == 8 + 2 + 3 + 1 && rows[0]["name"] as? String == "composite" && rows[0]["plugin"] == nil)
    #expect(rows.first { $0["name"] as? String == "bayes_handed_back" }?["plugin"] as? String == "bayes_in_lua")
    let plugins = try output(["plugin", "list"] + Self.with)
    #expect(plugins.contains("belief rules: bayes_written_out, bayes_handed_back"), "\(plugins)")
    let check = try output(["plugin", "check", Self.plugin])
    #expect(check.contains("belief rule bayes_written_out") && check.contains("nothing wrong"), "\(check)")
  }

  // MARK: - What is refused

  static let refusals: [(arguments: [String], says: [String])] = [
    (["korea_2017", "--set", "belief_rule=bayes_handed_bak"],
      ["belief_rule cannot be 'bayes_handed_bak'; it may be composite, bayes", "or of plugins ", "near: bayes_handed_back"]),
    (["korea_2017", "--set", "DPRK.belief_rule=bayes_written_out:wight=1"], ["bayes_written_out has no parameter 'wight'; near: weight"]),
    (["korea_2017", "--set", "DPRK.belief_rule=bayes_written_out:weight=6"], ["weight is 6; it must lie between 0 and 5"]),
    (["korea_2017", "--set", "DPRK.belief_rule=bayes_written_out:weight=much"], ["is not parameter=number"]),
    (["korea_2017", "--set", "China.belief_rule=bayes_written_out"], ["belief_rule is not a parameter of China; write it as US.belief_rule or DPRK.belief_rule"]),
    (["korea_2017", "--set", "DPRK.belief_rule=./nowhere.lua"], ["there is no file ./nowhere.lua"]),
    (["korea_2017", "--set", "DPRK.belief_rule=scripts/coercer/restraint.lua"], ["restraint.lua:", "this is a strategy, not a belief rule"]),
    (["prisoners_dilemma", "--set", "Row.belief_rule=bayes_written_out"],
      ["prisoners_dilemma: the rule bayes_written_out updates a belief between two types, and an observer of the model matrix tells more apart"]),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (arguments, says) = Self.refusals[index]
    for first in [["run"], ["tournament", "--reps", "2", "--out", "/nonexistent/run"]] {
      try Command.run([first[0]] + arguments + first.dropFirst() + ["--seed", "7"] + Self.with).expectRefusal(code: 2, says)
    }
  }

  @Test func aMatrixGamesFileIsToldItsLine() throws {
    let scratch = try Scratch()
    try scratch.write(
      "mine.lua",
      "return { name = \"mine\", api = 1, extends = \"prisoners_dilemma\",\n parameters = {\n belief_rule = { value = \"bayes_written_out\", source = \"x\" } } }")
    try Command.run(["run", "mine.lua"] + Self.with, in: scratch.folder)
      .expectRefusal(code: 2, ["mine.lua:3: mine: the rule bayes_written_out updates a belief between two types"])
  }

  @Test func calibrateRefusesThem() throws {
    try Command.run(["calibrate", "korea_2017", "--set", "belief_rule=bayes_written_out"] + Self.with)
      .expectRefusal(code: 2, ["korea_2017 has the belief rule bayes_written_out; calibrate fits the likelihoods of the built-in rules alone"])
    try Command.run(["calibrate", "korea_handed_back"] + Self.with).expectRefusal(code: 2, ["bayes_handed_back", "--set belief_rule=bayes"])
  }

  /// The plugin with something in it changed.
  private func changed(_ file: String, _ old: String, _ new: String) throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.plugin, toPath: scratch.path("bayes_in_lua"))
    let text = try scratch.read("bayes_in_lua/\(file)")
    #expect(text.contains(old), "\(file) has no \(old)")
    try scratch.write("bayes_in_lua/\(file)", text.replacing(old, with: new))
    return scratch
  }

  private static let rule = "belief_rules/bayes_handed_back.lua"

  @Test(arguments: [
    ("kind = \"belief_rule\"", "kind = \"scorer\"", ":4: kind = \"scorer\", and a belief rule is wanted here"),
    ("update = function", "upd = function", ":5: unknown key 'upd' in the table"),
    ("name = \"bayes_handed_back\"", "name = \"other\"", "but the file is called bayes_handed_back.lua; give both the same name"),
    ("act.belief = view.bayes", "act.belief = 2", ":5: act.belief is 2"),
    ("act.belief = view.bayes", "act.belief = 0/0", ":5: act.belief is"),
    ("act.belief = view.bayes", "act.belief = 1", ":5: act.belief is 1, where rounding came to it"),
    ("act.belief = view.bayes", "act.belief = nil + 1", ":5: attempt to perform arithmetic"),
    ("act.belief = view.bayes", "while true do end", ":5: "),
  ])
  func aBrokenOneIsToldByCheckAndRun(old: String, new: String, says: String) throws {
    let scratch = try changed(Self.rule, old, new)
    let check = try Command.run(["plugin", "check", "./bayes_in_lua"], in: scratch.folder)
    #expect(check.code == 2 && check.output.contains("wrong: ./bayes_in_lua/\(Self.rule)") && check.output.contains(says), "\(check.output)\(check.errors)")
    for scenario in ["korea_2017", "security_dilemma"] {
      let run = try Command.run(
        ["run", scenario, "--seed", "1", "--plugins", "bayes_in_lua", "--set", "belief_rule=bayes_handed_back"], in: scratch.folder)
      #expect(run.code == 2 && run.errors.contains(says), "\(run.errors)")
      #expect(new.hasPrefix("kind") || old.hasPrefix("update") || old.hasPrefix("name")
        || run.errors.contains("(the belief rule bayes_handed_back, turn 1); no strategy is to blame"), "\(run.errors)")
    }
  }

  /// The fault is the rule's, though the model's script called it, and whatever the model makes of it.
  @Test func itFailsWithinAModelInLua() throws {
    let scratch = try changed(Self.rule, "act.belief = view.bayes", "error(\"no idea\")")
    let run = try Command.run(
      ["run", "lua_security_dilemma", "--seed", "1", "--plugins", "bayes_in_lua", "--plugins", Self.luaModel, "--set",
       "Sparta.belief_rule=bayes_handed_back"], in: scratch.folder)
    #expect(run.code == 2, "\(run.output)")
    #expect(run.errors.contains("\(Self.rule):5: no idea (the belief rule bayes_handed_back, turn 1); no strategy is to blame"), "\(run.errors)")
  }

  @Test func namesOfOthersAreRefused() throws {
    let scratch = try changed("plugin.lua", "bayes_handed_back", "bayes")
    try FileManager.default.copyItem(atPath: scratch.path("bayes_in_lua/\(Self.rule)"), toPath: scratch.path("bayes_in_lua/belief_rules/bayes.lua"))
    try Command.run(["run", "korea_2017", "--plugins", "bayes_in_lua"], in: scratch.folder)
      .expectRefusal(code: 2, ["bayes_in_lua/plugin.lua", "provides the belief rule bayes, a name that standoff itself has"])
    let twice = try changed("plugin.lua", "bayes_handed_back", "sparse_attention")
    try FileManager.default.copyItem(
      atPath: twice.path("bayes_in_lua/\(Self.rule)"), toPath: twice.path("bayes_in_lua/belief_rules/sparse_attention.lua"))
    let refused = try Command.run(["plugin", "list", "--plugins", "bayes_in_lua"], in: twice.folder)
    #expect(refused.errors.contains("the belief rule sparse_attention is provided by bayes_in_lua"), "\(refused.errors)")
  }

  // MARK: - Tournaments

  private static func start(_ folder: String, _ rule: String, _ more: [String] = []) -> [String] {
    ["tournament", "korea_2017", "--seed", "5", "--reps", "150", "--fix", "China=mild_pressure", "--only", "restraint",
     "rational", "maximum_pressure", "--quiet", "--out", folder, "--set", "belief_rule=\(rule)"] + telling + with + more
  }

  private func contents(_ scratch: Scratch, _ folder: String) -> [Data?] {
    WorkerRun.figures.map { scratch.bytes("\(folder)/\($0)") }
  }

  @Test func aTournamentIsTheSameWhoeverPlaysAndGoesOn() throws {
    let scratch = try Scratch()
    let rule = "ambiguous_signals:ambiguity=0.5"
    for (name, more) in [("one", ["--jobs", "1"]), ("two", ["--jobs", "2"]), ("parts", ["--prepare"])] {
      let command = try Command.run(Self.start(scratch.path(name), rule, more))
      #expect(command.code == 0, "\(command.errors)")
    }
    #expect(contents(scratch, "one").allSatisfy { $0 != nil } && contents(scratch, "one") == contents(scratch, "two"))
    let part = try Command.run(["worker", scratch.path("parts"), "--part", "1/2", "--quiet"], in: "/tmp")
    #expect(part.code == 0, "\(part.errors)")
    let resumed = try Command.run(["tournament", "--resume", scratch.path("parts"), "--quiet"], in: "/tmp")
    #expect(resumed.code == 0 && contents(scratch, "parts") == contents(scratch, "one"), "\(resumed.errors)")
    let manifest = try scratch.read("one/manifest.json")
    for text in ["belief_lab 1.0.0 sha256:", "belief rule ambiguous_signals", "belief_rules/ambiguous_signals.lua"] {
      #expect(manifest.contains(text) || manifest.replacing("\\/", with: "/").contains(text), "\(manifest) lacks \(text)")
    }
  }

  @Test func itsFiguresAreBayes() throws {
    let scratch = try Scratch()
    for rule in ["bayes", "bayes_handed_back", "none"] {
      let command = try Command.run(Self.start(scratch.path(rule), rule))
      #expect(command.code == 0, "\(command.errors)")
    }
    for file in TournamentTests.figures {
      #expect(scratch.bytes("bayes/\(file)") == scratch.bytes("bayes_handed_back/\(file)"), "\(file)")
    }
    #expect(scratch.bytes("bayes/summary.csv") != scratch.bytes("none/summary.csv"))
  }

  @Test func aFailingOneStopsItAndBlamesNoStrategy() throws {
    for jobs in ["1", "2"] {
      let scratch = try Scratch()
      let weak = "return { name = \"weak\", api = 1, kind = \"belief_rule\",\n update = function(view, act)\n  if view.turn == 30 then\n   act.belief = 2\n  else act.belief = view.bayes end\n end }"
      try scratch.write("weak.lua", weak)
      let command = try Command.run(Self.start("run", "./weak.lua", ["--jobs", jobs]), in: scratch.folder)
      #expect(command.code == 2 && command.output.isEmpty, "\(command.errors)")
      for text in ["weak.lua:4: act.belief is 2", "(the belief rule weak, turn 30, repetition", ", in match ", "no strategy is to blame"] {
        #expect(command.errors.contains(text), "\(text): \(command.errors)")
      }
      #expect(scratch.bytes("run/summary.csv") == nil && scratch.bytes("run/manifest.json") != nil)
      // Mended, it is another run; as it was, it is the same one from any folder.
      let again = try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"], in: "/tmp")
      #expect(again.code == 2 && again.errors.contains("act.belief is 2"), "\(again.errors)")
      try scratch.write("weak.lua", weak.replacing("= 2", with: "= 0.2"))
      try Command.run(["tournament", "--resume", scratch.path("run"), "--quiet"])
        .expectRefusal(code: 2, ["holds another tournament", "SHA-256 of US's belief rule weak"])
    }
  }
}
