import Foundation
import Testing

/// `new scorer`, `new event`, `new observer` and `new model`: what they write takes part in matches as it stands.
@Suite struct NewHookTests {
  private static let options = ["scorer": "--score", "event": "--event", "observer": "--observe"]

  @Test(arguments: [
    ("scorer", "crisis", "korea_2017"), ("scorer", "dyad", "security_dilemma"), ("scorer", "matrix", "assurance"),
    ("scorer", "arms_control", "inspections"), ("event", "crisis", "korea_2017"), ("event", "dyad", "security_dilemma"),
    ("observer", "crisis", "korea_2017"), ("observer", "dyad", "security_dilemma"), ("observer", "matrix", "assurance"),
    ("observer", "arms_control", "inspections"),
  ])
  func itTakesPartAsItStands(kind: String, model: String, scenario: String) throws {
    let scratch = try Scratch()
    let new = try Command.run(["new", kind, "my_hook"] + (model == "crisis" ? [] : ["--model", model]), in: scratch.folder)
    let option = try #require(Self.options[kind])
    #expect(
      new.output == """
        wrote my_hook.lua
        wrote ./.standoff/\(model)_hooks.lua
        wrote ./.luarc.json

        Next: standoff run \(scenario) \(option) ./my_hook.lua
        In a plugin: name the file under provides.\(kind)s of its plugin.lua

        """, "\(new.errors)")
    #expect(try scratch.read(".standoff/\(model)_hooks.lua").contains("---@class standoff.\(model).\(kind)\n"))
    let run = try Command.run(["run", scenario, "--seed", "1", option, "./my_hook.lua"], in: scratch.folder)
    #expect(run.code == 0, "\(run.errors)")
    switch kind {
    case "scorer": #expect(run.output.contains("by the scorer my_hook"))
    case "observer": #expect(run.output.contains("Observed  by my_hook") && run.output.contains("highest"))
    default:
      let often = try Command.run(["run", scenario, "--seed", "1", option, "./my_hook.lua:hazard=1"], in: scratch.folder)
      #expect(often.output.contains("Say here what happened."), "\(often.output)")
    }
  }

  @Test func aModelIsWrittenWithItsStubs() throws {
    let scratch = try Scratch()
    let new = try Command.run(["new", "model", "models/my_model", "--json"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    let written = try #require(try JSONSerialization.jsonObject(with: Data(new.output.utf8)) as? [String: Any])
    #expect(written["files"] as? [String] == ["models/my_model.lua", "models/.standoff/my_model_rules.lua", "models/.luarc.json"])
    #expect(try scratch.read("models/.standoff/my_model_rules.lua").contains("---@class standoff.my_model.model\n"))
    #expect(try scratch.read("models/my_model.lua").contains("---@type standoff.my_model.model\n"))
  }

  /// A strategy for a role of a model in Lua is as whole as one for a compiled model's.
  @Test func aStrategyForAModelInLuaIsWholeToo() throws {
    let scratch = try Scratch()
    for role in ["inspector", "inspectee"] {
      let new = try Command.run(["new", "strategy", "my_\(role)", "--role", role], in: scratch.folder)
      #expect(new.code == 0, "\(new.errors)")
      let check = try Command.run(["check", "my_\(role).lua"], in: scratch.folder)
      #expect(check.code == 0 && check.output.contains("nothing wrong"), "\(check.output)")
    }
  }

  /// What cannot be tried is not called fine.
  @Test func aStrategyWithoutAScenarioIsNotCalledFine() throws {
    let scratch = try Scratch()
    let new = try Command.run(["plugin", "new", "mine", "--add", "model"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    let check = ["check", "mine/strategies/mine_challenger.lua", "--plugins", "mine"]
    let fine = try Command.run(check, in: scratch.folder)
    #expect(fine.code == 0 && fine.output.contains("nothing wrong"), "\(fine.output)\(fine.errors)")
    let manifest = try scratch.read("mine/plugin.lua")
    try scratch.write("mine/plugin.lua", manifest.replacing(", \"scenarios/mine_conflict.lua\"", with: ""))
    try Command.run(check, in: scratch.folder)
      .expectRefusal(code: 2, ["mine_challenger.lua: there is no scenario of its model to try it in"])
    // Its stubs are there all the same.
    let stubs = try Command.run(["plugin", "stubs", "mine"], in: scratch.folder)
    #expect(stubs.code == 0 && stubs.output.contains("wrote mine/.standoff/mine_model.lua"), "\(stubs.output)\(stubs.errors)")
  }

  @Test(arguments: [
    (["new", "scorer", "my-scorer"], "'my-scorer' cannot name a scorer: use letters, digits and _, and begin with a letter"),
    (["new", "observer", "2nd"], "'2nd' cannot name an observer: use letters"),
    (["new", "model", "2nd"], "'2nd' cannot name a model: use letters"),
    (["new", "event", "mine", "--model", "crises"], "there is no model 'crises'; near: crisis"),
    (["new", "event", "mine", "--model", "matrix"], "the model matrix has no place for events; these have: crisis, dyad"),
    (["new", "belief_rule", "my-rule"], "'my-rule' cannot name a belief rule: use letters, digits and _, and begin with a letter"),
    (["new", "belief_rule", "taken"], "taken.lua already exists; choose another name"),
    (["new", "scorer", "taken"], "taken.lua already exists; choose another name"),
    (["new", "model", "taken"], "taken.lua already exists; choose another name"),
    (["plugin", "stubs", "./none"], "there is no folder ./none"),
    (["plugin", "new", "mine", "--add", "secret"], "'secret' is invalid for '--add <kind>'"),
  ])
  func whatCannotBeIsRefused(words: [String], says: String) throws {
    let scratch = try Scratch()
    try scratch.write("taken.lua", "precious")
    let command = try Command.run(words, in: scratch.folder)
    #expect(command.code == 2 && command.output.isEmpty && command.errors.contains(says), "\(command.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["taken.lua"])
    #expect(try scratch.read("taken.lua") == "precious")
  }

  /// A belief rule is for any model, and learns as it stands.
  @Test func aNewBeliefRuleIsWhole() throws {
    let scratch = try Scratch()
    let new = try Command.run(["new", "belief_rule", "my_rule"], in: scratch.folder)
    #expect(new.code == 0 && new.output.hasPrefix("wrote my_rule.lua\nwrote ./.standoff/belief_rules.lua\n"), "\(new.output)\(new.errors)")
    #expect(try scratch.read(".standoff/belief_rules.lua").contains("---@class standoff.belief_rule.view\n---@field belief number"))
    for scenario in ["korea_2017", "security_dilemma"] {
      func run(_ rule: String) throws -> Command {
        try Command.run(["run", scenario, "--seed", "3", "--full", "--set", "belief_rule=\(rule)"], in: scratch.folder)
      }
      let (mine, bayes, never) = (try run("./my_rule.lua:inertia=0"), try run("bayes"), try run("./my_rule.lua:inertia=1"))
      #expect(mine.code == 0 && mine.output.withoutCauses == bayes.output.withoutCauses, "\(mine.errors)")
      #expect(never.code == 0 && never.output != bayes.output, "\(never.errors)")
    }
    let json = try Command.run(["new", "belief_rule", "other", "--json"], in: scratch.folder)
    #expect(json.code == 0 && json.output.contains("\"kind\" : \"belief_rule\""), "\(json.output)")
  }
}
