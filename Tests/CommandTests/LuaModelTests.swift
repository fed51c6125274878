import Foundation
import Testing

/// A model written in Lua: it comes to what the compiled one comes to, and its mistakes are told as its own.
@Suite struct LuaModelTests {
  private static let plugin = Command.root + "/Tests/CommandTests/Plugins/lua_dyad"
  private static let model = "lua_dyad/models/lua_dyad_model.lua"

  private struct Summary: Decodable {
    struct Share: Decodable {
      let outcome: String
      let share: Double
    }
    struct Payoff: Decodable {
      let actor: String
      let mean: Double
    }
    let outcomes: [Share]
    let payoffs: [Payoff]
    let meanEndTurn: Double
  }

  private func summary(_ scenario: String, _ more: [String]) throws -> Summary {
    let command = try Command.run(
      ["run", scenario, "--seed", "11", "--repeat", "200", "--quiet", "--json", "--set", "observation_noise=0"] + more)
    #expect(command.code == 0, "\(command.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Summary.self, from: Data(command.output.utf8))
  }

  private static let fates: [(settings: [String], greedy: [String])] = [
    ([], []), (["projection_bias=0"], []), (["projection_bias=0.5"], []), (["projection_bias=1"], []),
    (["projection_bias=0.1", "prior_greedy=0.2"], []), (["prior_greedy=0.05"], []), (["discount_factor=0.8"], []),
    (["projection_bias=0.4", "Sparta.type=greedy"], ["Sparta"]), (["prior_greedy=0.3", "Athens.type=greedy"], ["Athens"]),
    (["projection_bias=0", "prior_greedy=0.2", "Athens.type=greedy", "Sparta.type=greedy"], ["Athens", "Sparta"]),
  ]

  /// To the last digit: no number here has a tolerance.
  @Test(arguments: fates.indices) func itIsTheCompiledModel(_ index: Int) throws {
    let fate = Self.fates[index]
    let settings = fate.settings.flatMap { ["--set", $0] }
    let compiled = try summary("security_dilemma", settings + fate.greedy.flatMap { ["--with", "\($0)=greedy"] })
    let scripted = try summary(
      "lua_security_dilemma", settings + fate.greedy.flatMap { ["--with", "\($0)=lua_greedy"] } + ["--plugins", Self.plugin])
    #expect(scripted.outcomes.map(\.outcome) == compiled.outcomes.map(\.outcome))
    #expect(scripted.outcomes.map(\.share) == compiled.outcomes.map(\.share))
    #expect(scripted.payoffs.map(\.actor) == compiled.payoffs.map(\.actor))
    #expect(scripted.payoffs.map(\.mean) == compiled.payoffs.map(\.mean))
    #expect(scripted.meanEndTurn == compiled.meanEndTurn)
  }

  /// The fates above are not one fate ten times.
  @Test func theFatesDiffer() throws {
    let payoffs = try Self.fates.map { fate in
      try summary(
        "security_dilemma", fate.settings.flatMap { ["--set", $0] } + fate.greedy.flatMap { ["--with", "\($0)=greedy"] }
      ).payoffs.map(\.mean)
    }
    #expect(Set(payoffs).count >= 4, "\(payoffs)")
  }

  @Test func checkFindsNothingWrong() throws {
    let check = try Command.run(["plugin", "check", Self.plugin])
    #expect(check.code == 0, "\(check.errors)")
    for line in ["model lua_dyad_model", "strategy lua_fearful", "scenario lua_security_dilemma", "nothing wrong"] {
      #expect(check.output.contains(line), "\(check.output)")
    }
  }

  // MARK: - Mistakes

  /// The plugin with something in its model changed.
  private func broken(_ old: String, _ new: String) throws -> (scratch: Scratch, line: Int) {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.plugin, toPath: scratch.path("lua_dyad"))
    let text = try scratch.read(Self.model)
    let range = try #require(text.range(of: old), "the model has no \(old)")
    try scratch.write(Self.model, text.replacingCharacters(in: range, with: new))
    return (scratch, text[..<range.lowerBound].count { $0 == "\n" } + 1)
  }

  private static let posture = "posture = { { name = \"arm\", flag = true }, { name = \"strike\", flag = true } },"
  private static let mistakes: [(old: String, new: String, says: String)] = [
    ("  turn = function(view, act, me)", "  trun = function(view, act, me)", "unknown key 'trun'; near: turn"),
    ("  turn = function(view, act, me)", "  finish = function(view, act, me)", "there is no turn; a model needs turn = function(view, act, me) … end"),
    (posture, "", "the role first sets nothing; it needs posture = "),
    ("summary = \"The rules of dyad in Lua.\",", "sumary = \"The rules.\",", "unknown key 'sumary'; near: summary"),
    ("max = 10, default = 0.02, source = \"judgement\"", "max = 10, default = 0.02", "the parameter trust_noise needs a source; it may be the word judgement"),
    ("max = 10, default = 0.02", "max = 10, default = 11", "the parameter trust_noise needs min, max and a default between them"),
    ("roles = { role(\"first\"), role(\"second\") }", "roles = { role(\"first\"), role(\"second\"), role(\"third\") }", "only the first two roles may have hidden types"),
    ("{ name = \"armed\", flag = true }", "{ name = \"armed\", falg = true }", "unknown key 'falg' in view, armed; near: flag"),
    ("{ name = \"armed\", flag = true }", "{ name = \"armed\" }", "armed needs its range: min = 0, max = 1; or flag = true, or words = { … }"),
    ("kind = \"model\"", "kind = \"scorer\"", "kind must be \"model\": this file is to hold a model"),
    ("name = \"lua_dyad_model\"", "name = \"dyad_in_lua\"", "but the file is called lua_dyad_model.lua; give both the same name"),
    ("\nreturn {", "\nreturn { {", "expected"),
  ]

  @Test(arguments: mistakes.indices) func aMistakeIsSaidWithItsFile(_ index: Int) throws {
    let one = Self.mistakes[index]
    let scratch = try broken(one.old, one.new).scratch
    let check = try Command.run(["plugin", "check", "./lua_dyad"], in: scratch.folder)
    #expect(check.code == 2)
    #expect(check.output.contains("wrong: ./\(Self.model)") && check.output.contains(one.says), "\(check.output)")
    // Who wants to play it is told the same.
    try Command.run(["run", "lua_security_dilemma", "--plugins", "lua_dyad", "--seed", "1"], in: scratch.folder)
      .expectRefusal(code: 2, [Self.model, one.says])
    // Who does not want it is not held up.
    let other = try Command.run(["run", "korea_2017", "--plugins", "lua_dyad", "--seed", "1"], in: scratch.folder)
    #expect(other.code == 0, "\(other.errors)")
  }

  /// What goes wrong while it is played, and its line, counted from what is changed: a bad value in act has its function's.
  private static let faults: [(old: String, new: String, line: Int, says: String)] = [
    ("    local memory = me.memory\n    local one", "    local lost = nil + 1\n    local one", 0, "attempt to perform arithmetic on a nil value"),
    ("noisy(of(view, seat, \"act_rate_high\"), noise), noisy(afraid", "0, noisy(afraid", -1, "likelihoods must lie above 0 and below 1"),
    ("act.outcome = one.arm", "act.outcome = \"draw\" or one.arm", -28, "act.outcome is the string 'draw'; it must be one of peace,"),
  ]

  @Test(arguments: faults.indices) func aFaultInPlayIsTheModelsOwn(_ index: Int) throws {
    let one = Self.faults[index]
    let (scratch, line) = try broken(one.old, one.new)
    let place = "\(Self.model):\(line + one.line): "
    let words = ["lua_security_dilemma", "--plugins", "lua_dyad", "--seed", "1"]
    let blame = "; no strategy is to blame"
    for more in [[], ["--repeat", "5", "--quiet"]] {
      let run = try Command.run(["run"] + words + more, in: scratch.folder)
      #expect(run.code == 2)
      for text in [place, one.says, "the model lua_dyad_model, turn 1", blame] {
        #expect(run.errors.contains(text), "\(text): \(run.errors)")
      }
    }
    let tournament = try Command.run(["tournament"] + words + ["--reps", "2", "--quiet", "--out", "run"], in: scratch.folder)
    #expect(tournament.code == 2 && tournament.output.isEmpty)
    for text in [place, one.says, blame] { #expect(tournament.errors.contains(text), "\(text): \(tournament.errors)") }
    // No strategy is put out for it.
    #expect(!FileManager.default.fileExists(atPath: scratch.path("run/faults.csv")))
    let check = try Command.run(["plugin", "check", "./lua_dyad"], in: scratch.folder)
    #expect(check.code == 2 && check.output.contains("wrong: ./\(place)"), "\(check.output)")
  }
}
