import Foundation
import Testing

/// `plugin new`, `list` and `check`, and what becomes of plugins that are not whole.
@Suite struct PluginCommandTests {
  private func began() throws -> Scratch {
    let scratch = try Scratch()
    let new = try Command.run(["plugin", "new", "mine"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    return scratch
  }

  private func change(_ scratch: Scratch, _ file: String, _ old: String, _ new: String) throws {
    let text = try scratch.read(file)
    #expect(text.contains(old), "\(file) has no \(old)")
    try scratch.write(file, text.replacingOccurrences(of: old, with: new))
  }

  // MARK: - One that is whole

  @Test func aNewPluginIsWholeAsItStands() throws {
    let scratch = try began()
    for file in ["plugin.lua", "README.md", "CHANGELOG.md", "scenarios/mine_scenario.lua", "strategies/mine_policy.lua", "tests/first.lua"] {
      #expect(scratch.bytes("mine/\(file)") != nil, "\(file)")
    }
    for path in ["./mine", "mine", "mine/"] {
      let check = try Command.run(["plugin", "check", path], in: scratch.folder)
      #expect(check.code == 0, "\(path): \(check.errors)")
      #expect(check.output.contains("strategy mine_policy") && check.output.contains("scenario mine_scenario"), "\(check.output)")
      #expect(check.output.contains("nothing wrong") && !check.output.contains("advice"), "\(check.output)")
    }
    let test = try Command.run(["plugin", "test", "./mine"], in: scratch.folder)
    #expect(test.code == 0, "\(test.output)\(test.errors)")
    #expect(test.output.contains("passed  the bomb comes more often than not"), "\(test.output)")
    #expect(test.output.contains("1 of 1 tests of mine 0.1.0 passed"), "\(test.output)")
    let run = try Command.run(["run", "mine_scenario", "--plugins", "./mine", "--seed", "1"], in: scratch.folder)
    #expect(run.code == 0 && run.output.contains("plays mine_policy"), "\(run.errors)")
    // Where nobody names its folder it is not there.
    try Command.run(["run", "mine_scenario", "--seed", "1"], in: scratch.folder).expectRefusal(code: 2, ["mine_scenario"])
  }

  /// With everything that it may have, and each of them alone.
  @Test func whatIsAddedIsWholeToo() throws {
    let kinds = ["scorer", "event", "observer", "model", "belief_rule"]
    for chosen in [kinds] + kinds.map({ [$0] }) {
      let scratch = try Scratch()
      let new = try Command.run(["plugin", "new", "mine"] + chosen.flatMap { ["--add", $0] }, in: scratch.folder)
      #expect(new.code == 0, "\(new.errors)")
      let check = try Command.run(["plugin", "check", "./mine"], in: scratch.folder)
      #expect(check.code == 0 && check.output.contains("nothing wrong") && !check.output.contains("advice"), "\(check.output)")
      for kind in kinds { 
        let word = kind.replacingOccurrences(of: "_", with: " ")
        #expect(check.output.contains("\(word) mine_\(kind)") == chosen.contains(kind), "\(check.output)")
      }
      let test = try Command.run(["plugin", "test", "./mine"], in: scratch.folder)
      let tests = 1 + chosen.count - (chosen.contains("observer") ? 1 : 0)
      #expect(test.code == 0 && test.output.contains("\(tests) of \(tests) tests of mine 0.1.0 passed"), "\(test.output)")
      let stubs = try FileManager.default.contentsOfDirectory(atPath: scratch.path("mine/.standoff")).sorted()
      let hooks = chosen.contains { ["scorer", "event", "observer"].contains($0) }
      let wanted = (chosen.contains("belief_rule") ? ["belief_rules.lua"] : []) + ["crisis.lua"] + (hooks ? ["crisis_hooks.lua"] : [])
        + (chosen.contains("model") ? ["mine_model.lua", "mine_model_rules.lua"] : [])
      #expect(stubs == wanted)
      // Again, after a change.
      try FileManager.default.removeItem(atPath: scratch.path("mine/.standoff"))
      let again = try Command.run(["plugin", "stubs", "./mine"], in: scratch.folder)
      #expect(again.code == 0 && wanted.allSatisfy { again.output.contains("wrote ./mine/.standoff/\($0)\n") }, "\(again.output)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("mine/.standoff")).sorted() == wanted)
    }
  }

  /// What goes wrong only in play is found without anybody playing it.
  @Test(arguments: [
    ("strategies/mine_policy.lua", "act.sanctions = 1", "act.sanctions = view.turn", "act.sanctions is 2; it must be a number between 0 and 1 (turn 2 of mine_scenario)"),
    ("strategies/mine_policy.lua", "act.sanctions = 1", "view.stage = 1", "view is read-only, but the script sets view.stage (turn 1 of mine_scenario)"),
    ("strategies/mine_policy.lua", "act.sanctions = 1", "if view.turn == 3 then error('no') end", "no (turn 3 of mine_scenario)"),
    ("scorers/mine_scorer.lua", "act.target = view.payoff.target - loss", "act.target = 0/0", "act.target is "),
    ("events/mine_event.lua", "if not chance.bernoulli(me.params.hazard) then return end", "if view.turn == 4 then act.suspicion = 11 end if view.turn > 0 then return end", "act.suspicion is 11"),
    ("observers/mine_observer.lua", "act.mean = ", "act.mode = ", "unknown field 'mode'"),
  ])
  func checkPlaysABit(file: String, old: String, new: String, says: String) throws {
    let scratch = try Scratch()
    let begun = try Command.run(["plugin", "new", "mine", "--add", "scorer", "--add", "event", "--add", "observer"], in: scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let line = try scratch.read("mine/\(file)").components(separatedBy: old)[0].components(separatedBy: "\n").count
    try change(scratch, "mine/\(file)", old, new)
    let check = try Command.run(["plugin", "check", "./mine"], in: scratch.folder)
    #expect(check.code == 2 && check.output.contains("wrong: ./mine/\(file):\(line): "), "\(check.output)")
    #expect(check.output.contains(says) && check.output.contains(" of mine_scenario)"), "\(check.output)")
    #expect(check.output.components(separatedBy: "wrong: ").count == 2, "\(check.output)")
  }

  /// However its folder is named, and wherever it lies: a worker, which gets it from the root, must find the same plan.
  @Test func strategiesEnterInOrderOfTheirNames() throws {
    let scratch = try began()
    for (folder, plugins) in [("one", "./mine"), ("two", scratch.path("mine"))] {
      let made = try Command.run(
        ["tournament", "mine_scenario", "--plugins", plugins, "--reps", "2", "--seed", "1", "--quiet", "--prepare", "--out", folder],
        in: scratch.folder)
      #expect(made.code == 0, "\(made.errors)")
      let manifest = try JSONSerialization.jsonObject(with: try #require(scratch.bytes("\(folder)/manifest.json"))) as? [String: Any]
      let plan = try #require(manifest?["plan"] as? [String: Any])
      let entrants = try #require(plan["entrants"] as? [[[String: Any]]])
      let names = entrants.map { $0.compactMap { $0["name"] as? String } }
      #expect(names.joined().contains("mine_policy") && names.allSatisfy { $0 == $0.sorted() }, "\(names)")
    }
  }

  @Test func theListSaysWhatThereIs() throws {
    let scratch = try began()
    let told = try Command.run(["plugin", "list", "--plugins", "mine"], in: scratch.folder)
    #expect(told.code == 0, "\(told.errors)")
    #expect(told.output.contains("mine 0.1.0  Say here in a few words what it is; --plugins, mine"), "\(told.output)")
    #expect(told.output.contains("scenarios: mine_scenario") && told.output.contains("strategies: mine_policy"), "\(told.output)")
    #expect(told.output.contains("bundled, "))
    let json = try Command.run(["plugin", "list", "--plugins", "mine", "--json"], in: scratch.folder)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((document["left_out"] as? [Any])?.isEmpty == true)
    let plugins = try #require(document["plugins"] as? [[String: Any]])
    let mine = try #require(plugins.first { $0["name"] as? String == "mine" })
    #expect(mine["version"] as? String == "0.1.0" && mine["place"] as? String == "--plugins" && mine["folder"] as? String == "mine")
    #expect(mine["provides"] as? [String: [String]] == ["scenarios": ["mine_scenario"], "strategies": ["mine_policy"]])
    #expect(mine["has_native_code"] as? Bool == false && mine["may_run_native_code"] as? Bool == false)
    let names = plugins.compactMap { $0["name"] as? String }
    #expect(names == names.sorted())
    #expect(try Set(Self.bundled()).isSubset(of: Set(names)))
  }

  @Test func newRefusesWhatCannotBe() throws {
    let scratch = try began()
    let manifest = scratch.bytes("mine/plugin.lua")
    try Command.run(["plugin", "new", "mine"], in: scratch.folder)
      .expectRefusal(code: 2, ["mine already exists; choose another name"])
    #expect(scratch.bytes("mine/plugin.lua") == manifest)
    for name in ["my-plugin", "2nd", "plugins/my plugin"] {
      try Command.run(["plugin", "new", name], in: scratch.folder)
        .expectRefusal(code: 2, ["cannot name a plugin: use letters, digits and _, and begin with a letter"])
      #expect(!FileManager.default.fileExists(atPath: scratch.path(name)))
    }
  }

  // MARK: - One that is broken

  @Test(arguments: [
    ("strategies/mine_policy.lua", "act.sanctions = 1", "act.sanctions = (", "strategies/mine_policy.lua:12: unexpected symbol"),
    ("strategies/mine_policy.lua", "\"mine_policy\"", "\"yours\"", "but the file is called mine_policy.lua; give both the same name"),
    ("strategies/mine_policy.lua", "role   = \"coercer\"", "role   = \"coercor\"", "strategies/mine_policy.lua:7: "),
    ("scenarios/mine_scenario.lua", "uprising_hazard", "uprising_hazrd", "scenarios/mine_scenario.lua:15: "),
    ("scenarios/mine_scenario.lua", "default = \"mine_policy\"", "default = \"mine_polic\"", "scenarios/mine_scenario.lua:11: roles.coercer.default: "),
    ("scenarios/mine_scenario.lua", "\"mine_scenario\"", "\"yours\"", "scenarios/mine_scenario.lua"),
  ])
  func checkSaysWhereItIsBroken(file: String, old: String, new: String, says: String) throws {
    let scratch = try began()
    try change(scratch, "mine/\(file)", old, new)
    let check = try Command.run(["plugin", "check", "./mine"], in: scratch.folder)
    #expect(check.code == 2, "\(check.output)")
    #expect(check.output.contains("wrong: ./mine/\(file)") && check.output.contains(says), "\(check.output)")
    #expect(!check.output.contains("nothing wrong"))
    // The scenario's default is broken with its strategy, which is one mistake.
    #expect(check.output.components(separatedBy: "wrong: ").count == 2, "\(check.output)")
    let json = try Command.run(["plugin", "check", "./mine", "--json"], in: scratch.folder)
    #expect(json.code == 2)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((report["mistakes"] as? [String])?.contains { $0.contains(says) } == true, "\(json.output)")
  }

  @Test func aManifestThatIsNotWholeEndsTheCommand() throws {
    let scratch = try began()
    try change(scratch, "mine/plugin.lua", "\"0.1.0\"", "\"one\"")
    for words in [
      ["plugin", "check", "./mine"], ["plugin", "test", "./mine"], ["run", "mine_scenario", "--plugins", "mine"],
      ["run", "korea_2017", "--plugins", "."], ["list", "scenarios", "--plugins", "mine"],
    ] {
      try Command.run(words, in: scratch.folder)
        .expectRefusal(code: 2, ["mine/plugin.lua:3: version = \"one\" is not a semantic version"])
    }
    // Who looks at plugins is shown it among those left out.
    let list = try Command.run(["plugin", "list", "--plugins", "mine"], in: scratch.folder)
    #expect(list.code == 0 && list.errors.contains("left out: mine/plugin.lua:3: "), "\(list.errors)")
    let json = try Command.run(["plugin", "list", "--plugins", "mine", "--json"], in: scratch.folder)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let left = try #require(document["left_out"] as? [[String: Any]])
    #expect(left.count == 1 && left[0]["place"] as? String == "--plugins" && left[0]["folder"] as? String == "mine", "\(left)")
  }

  /// What merely lies in the user's folder is left out with a word, and the rest goes on.
  @Test func aBrokenOneOfTheUsersIsLeftOut() throws {
    let scratch = try Scratch()
    let home = scratch.path("share")
    let new = try Command.run(["plugin", "new", "share/standoff/plugins/mine"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    let environment = ["XDG_DATA_HOME": home]
    let whole = try Command.run(["run", "mine_scenario", "--seed", "1"], in: scratch.folder, environment: environment)
    #expect(whole.code == 0 && whole.errors.isEmpty, "\(whole.errors)")
    try change(scratch, "share/standoff/plugins/mine/plugin.lua", "api         = 1", "api         = 2")
    let run = try Command.run(["run", "korea_2017", "--seed", "1"], in: scratch.folder, environment: environment)
    #expect(run.code == 0 && run.errors.contains("a plugin is left out: "), "\(run.errors)")
    #expect(run.errors.contains("mine/plugin.lua:4: mine is written for api = 2"), "\(run.errors)")
  }

  @Test func anUnknownPluginIsSaidWithTheNearest() throws {
    try Command.run(["plugin", "check", "shoks"]).expectRefusal(code: 2, ["there is no plugin shoks; near: shocks"])
    try Command.run(["plugin", "test", "./none"]).expectRefusal(code: 2, ["there is no folder ./none"])
  }

  // MARK: - Those that come with the program

  private static func bundled() throws -> [String] {
    let folder = Command.root + "/plugins"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/plugin.lua")
    }.sorted()
  }

  @Test func everyBundledPluginIsWholeAndPassesItsTests() throws {
    let names = try Self.bundled()
    #expect(!names.isEmpty)
    for name in names {
      let hasCode = try String(contentsOfFile: "\(Command.root)/plugins/\(name)/plugin.lua", encoding: .utf8).contains("native ")
      let native = hasCode ? ["--native", name] : []
      let check = try Command.run(["plugin", "check", name] + native)
      #expect(check.code == 0 && check.output.contains("nothing wrong"), "\(name): \(check.output)\(check.errors)")
      #expect(!check.output.contains("advice"), "\(check.output)")
      let test = try Command.run(["plugin", "test", name] + native)
      #expect(test.code == 0 && !test.output.contains("FAILED"), "\(name): \(test.output)\(test.errors)")
    }
  }
}
