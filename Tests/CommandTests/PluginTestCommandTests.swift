import Foundation
import Testing

/// `plugin test`: bounds that hold and fail, golden transcripts, and tests that are themselves wrong.
@Suite struct PluginTestCommandTests {
  private func began(_ test: String) throws -> Scratch {
    let scratch = try Scratch()
    let new = try Command.run(["plugin", "new", "mine"], in: scratch.folder)
    #expect(new.code == 0, "\(new.errors)")
    try scratch.write("mine/tests/first.lua", test)
    return scratch
  }

  private func test(_ scratch: Scratch, _ more: [String] = []) throws -> Command {
    try Command.run(["plugin", "test", "./mine"] + more, in: scratch.folder)
  }

  @Test func aBoundThatFailsIsToldWithWhatWasFound() throws {
    let scratch = try began(
      """
      return { name = "never", scenario = "mine_scenario", repeats = 20, seed = 1,
        expect = { shares = { bomb = { max = 0 } }, payoffs = { US = { max = 1e9 } } } }
      """)
    try scratch.write(
      "mine/tests/second.lua",
      "return { name = \"often\", scenario = \"mine_scenario\", repeats = 20, seed = 1, expect = { shares = { bomb = { min = 0 } } } }")
    let failed = try test(scratch)
    #expect(failed.code == 2)
    #expect(failed.output.contains("FAILED  never  ./mine/tests/first.lua"), "\(failed.output)")
    #expect(failed.output.contains("not so: bomb ") && failed.output.contains("wanted at most 0"), "\(failed.output)")
    #expect(failed.output.contains("  payoff of US "), "\(failed.output)")
    #expect(failed.output.contains("passed  often") && failed.output.contains("1 of 2 tests of mine 0.1.0 passed"), "\(failed.output)")
    let json = try test(scratch, ["--json"])
    #expect(json.code == 2)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["passes"] as? Bool } == [false, true])
  }

  /// The outcome of one match, right and wrong.
  @Test func anOutcomeIsHeldToTheMatchs() throws {
    let scratch = try began("return { name = \"a\", scenario = \"mine_scenario\", seed = 1, expect = { outcome = \"nothing_such\" } }")
    let failed = try test(scratch)
    #expect(failed.code == 2 && failed.output.contains("not so: outcome ") && failed.output.contains("wanted nothing_such"), "\(failed.output)")
    let run = try Command.run(["run", "mine_scenario", "--plugins", "mine", "--seed", "1", "--json"], in: scratch.folder)
    let match = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let outcome = try #require(match["outcome"] as? String)
    try scratch.write(
      "mine/tests/first.lua",
      "return { name = \"a\", scenario = \"mine_scenario\", seed = 1, expect = { outcome = \"\(outcome)\" } }")
    let passed = try test(scratch)
    #expect(passed.code == 0, "\(passed.output)")
  }

  @Test(arguments: [
    ("return { name = \"a\", scenario = \"mine_scenario\",\n repeat_ = 3, expect = { outcome = \"x\" } }", "first.lua:2: unknown key 'repeat_'; near: repeats"),
    ("return { name = \"a\", scenario = \"mine_scenario\",\n expect = { share = { bomb = { min = 0 } } } }", "first.lua:2: unknown key 'share' in expect; near: shares"),
    ("return { name = \"a\", scenario = \"mine_scenario\" }", "'expect' is missing; write expect = "),
    ("return { name = \"a\", scenario = \"mine_scenario\",\n expect = { golden = \"golden/../../x.txt\" } }", "first.lua:2: expect.golden = \"golden/../../x.txt\" must be a .txt file of the plugin's folder golden/"),
    ("return { name = \"a\", scenario = \"mine_scenario\",\n expect = { golden = \"plugin.lua\" } }", "first.lua:2: expect.golden = \"plugin.lua\" must be a .txt file"),
    ("return { name = \"a\",\n expect = { outcome = \"x\" } }", "'scenario' must be a string"),
    ("return { name = \"a\", scenario = \"mine_scenario\", expect = {\n shares = { bomb = { } } } }", "first.lua:2: expect.shares.bomb must have min, max or both"),
    ("return { name = \"a\", scenario = \"mine_scenario\", repeats = 3, expect = { outcome = \"x\" } }", "outcome and golden are of one match; leave out repeats"),
    ("return { name = \"a\", scenario = \"mine_scenario\", repeats = 3, expect = { shares = { bmob = { min = 0 } } } }", "there is no outcome 'bmob' in mine_scenario; near: bomb"),
    ("return { name = \"a\", scenario = \"mine_scenario\", repeats = 3, expect = { payoffs = { USA = { min = 0 } } } }", "mine_scenario has no actor 'USA'"),
    ("return { name = \"a\", scenario = \"mine_scenary\", expect = { outcome = \"x\" } }", "mine_scenary"),
    ("return { name = \"a\", scenario = \"mine_scenario\", set = { uprising_hazrd = 0 }, expect = { outcome = \"x\" } }", "uprising_hazrd"),
    ("return { name = \"a\", scenario = \"mine_scenario\", repeats = 3, seed = 0, expect = { outcome = \"x\" } }", "seed must be a whole number of at least 1"),
    ("return 7", "first.lua:1: a test must return a table"),
    ("return {", "first.lua:1: "),
  ])
  func aTestThatIsWrongFailsAndSaysWhy(text: String, says: String) throws {
    let result = try test(try began(text))
    #expect(result.code == 2)
    #expect(result.output.contains("FAILED  ") && result.output.contains(says), "\(result.output)")
    #expect(result.output.contains("0 of 1 tests of mine 0.1.0 passed"))
  }

  @Test func aGoldenIsMadeLookedAtAndHeldTo() throws {
    let scratch = try began(
      "return { name = \"transcript\", scenario = \"mine_scenario\", seed = 1, expect = { golden = \"golden/mine.txt\" } }")
    let none = try test(scratch)
    #expect(none.code == 2 && none.output.contains("there is no ./mine/golden/mine.txt; make it with --record"), "\(none.output)")
    let recorded = try test(scratch, ["--record"])
    #expect(recorded.code == 2 && recorded.output.contains("golden/mine.txt was written anew; look at it"), "\(recorded.output)")
    let passed = try test(scratch)
    #expect(passed.code == 0 && passed.output.contains("the transcript is golden/mine.txt to the letter"), "\(passed.output)")
    let run = try Command.run(["run", "mine_scenario", "--plugins", "mine", "--seed", "1"], in: scratch.folder)
    #expect(try scratch.read("mine/golden/mine.txt") == run.output)
    // One letter elsewhere is told with its line.
    var lines = run.output.components(separatedBy: "\n")
    lines[2] += "!"
    try scratch.write("mine/golden/mine.txt", lines.joined(separator: "\n"))
    let failed = try test(scratch)
    #expect(failed.code == 2 && failed.output.contains("the transcript differs from golden/mine.txt in line 3: "), "\(failed.output)")
  }

  @Test func aPluginWithoutTestsIsToldSo() throws {
    let scratch = try began("")
    try FileManager.default.removeItem(atPath: scratch.path("mine/tests"))
    try Command.run(["plugin", "test", "./mine"], in: scratch.folder)
      .expectRefusal(code: 2, ["mine has no tests; write one in ./mine/tests"])
  }
}
