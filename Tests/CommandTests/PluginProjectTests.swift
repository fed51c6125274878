import Foundation
import Testing

/// A project and a tournament in it: what its folder records, and that it goes on only with the same plugin.
@Suite struct PluginProjectTests {
  private func project() throws -> Scratch {
    let scratch = try Scratch()
    let new = try Command.run(["new", "project", "study"], in: scratch.folder)
    #expect(new.code == 0 && new.output.contains("wrote study/standoff.lua"), "\(new.errors)")
    let plugin = try Command.run(["plugin", "new", "plugins/mine"], in: scratch.path("study"))
    #expect(plugin.code == 0, "\(plugin.errors)")
    return scratch
  }

  /// Begun, and not played: `--prepare` leaves everything for later.
  private func prepared(_ scratch: Scratch) throws {
    let run = try Command.run(
      ["tournament", "mine_scenario", "--seed", "3", "--reps", "4", "--fix", "US=mine_policy", "--fix", "China=mild_pressure",
       "--only", "rational", "restraint", "--quiet", "--out", "run", "--prepare"],
      in: scratch.path("study"))
    #expect(run.code == 0, "\(run.errors)")
  }

  private func manifest(_ scratch: Scratch) throws -> [String: Any] {
    let data = try #require(scratch.bytes("study/run/manifest.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func resume(_ scratch: Scratch) throws -> Command {
    try Command.run(["tournament", "--resume", scratch.path("study/run"), "--quiet"], in: NSTemporaryDirectory())
  }

  @Test func newProjectIsNotWrittenTwice() throws {
    let scratch = try project()
    try Command.run(["new", "project", "study"], in: scratch.folder)
      .expectRefusal(code: 2, ["study already exists; choose another name"])
    // Its plugins are there within it, and below, and nowhere else.
    for folder in ["study", "study/scripts"] {
      let run = try Command.run(["run", "mine_scenario", "--seed", "1"], in: scratch.path(folder))
      #expect(run.code == 0, "\(run.errors)")
    }
    for (words, folder) in [([], ""), (["--no-project"], "study")] {
      try Command.run(["run", "mine_scenario", "--seed", "1"] + words, in: scratch.path(folder))
        .expectRefusal(code: 2, ["mine_scenario"])
    }
    let named = try Command.run(
      ["run", "mine_scenario", "--seed", "1", "--project", "study/standoff.lua"], in: scratch.folder)
    #expect(named.code == 0, "\(named.errors)")
  }

  @Test func aTournamentKeepsWhichPluginItWasAndGoesOnElsewhere() throws {
    let scratch = try project()
    try prepared(scratch)
    let manifest = try manifest(scratch)
    let plugins = try #require(manifest["plugins"] as? [String])
    #expect(plugins.count == 1 && plugins[0].hasPrefix("mine 0.1.0 sha256:"), "\(plugins)")
    let digest = plugins[0].components(separatedBy: "sha256:").last ?? ""
    #expect(digest.count == 64 && digest.allSatisfy(\.isHexDigit), "\(digest)")
    let line = try #require(manifest["command_line"] as? [String])
    let place = try #require(line.firstIndex(of: "--project"))
    #expect(line[place + 1].hasSuffix("/study/standoff.lua") && line[place + 1].hasPrefix("/"), "\(line)")
    let resumed = try resume(scratch)
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(try self.manifest(scratch)["status"] as? String == "done")
    #expect(try scratch.read("study/run/summary.csv").contains("coercer,US,mine_policy,"))
  }

  /// Any file that it provides, whether or not the run has a copy of it.
  @Test(arguments: [
    ("plugins/mine/strategies/mine_policy.lua", "plugin mine 0.1.0 is "),
    ("plugins/mine/scenarios/mine_scenario.lua", "scenario file is "),
    ("plugins/mine/plugin.lua", "plugin mine 0.1.0 is "),
  ])
  func aChangedPluginIsRefused(file: String, says: String) throws {
    let scratch = try project()
    try prepared(scratch)
    let text = try scratch.read("study/\(file)")
    try scratch.write("study/\(file)", text + "-- one more line\n")
    let refused = try resume(scratch)
    #expect(refused.code == 2 && refused.output.isEmpty, "\(refused.errors)")
    #expect(refused.errors.contains("/study/run holds another tournament: \(says)"), "\(refused.errors)")
    #expect(try manifest(scratch)["status"] as? String != "done")
    // As it was, it goes on.
    try scratch.write("study/\(file)", text)
    let resumed = try resume(scratch)
    #expect(resumed.code == 0, "\(resumed.errors)")
  }

  /// Scripts of the project's own are there by name, for every command, and nowhere else.
  @Test func scriptsAreThereByName() throws {
    let scratch = try project()
    let folder = scratch.path("study")
    let new = try Command.run(["new", "strategy", "scripts/my_policy", "--role", "coercer"], in: folder)
    #expect(new.code == 0, "\(new.errors)")
    let named = try Command.run(["run", "korea_2017", "--with", "US=my_policy", "--seed", "1"], in: scratch.path("study/plugins"))
    let path = try Command.run(["run", "korea_2017", "--with", "US=scripts/my_policy.lua", "--seed", "1"], in: folder)
    #expect(named.code == 0 && named.output == path.output, "\(named.errors)")
    let set = try Command.run(["run", "korea_2017", "--with", "US=my_policy:threat=0.1", "--seed", "1"], in: folder)
    #expect(set.code == 0 && set.output.contains("my_policy:threat=0.1"), "\(set.errors)")
    let list = try Command.run(["list", "strategies", "korea_2017"], in: folder)
    #expect(list.output.contains("my_policy: say here"), "\(list.output)")
    try Command.run(["run", "korea_2017", "--with", "US=my_polcy"], in: folder).expectRefusal(code: 2, ["near: my_policy"])
    try Command.run(["run", "korea_2017", "--with", "US=my_policy"], in: scratch.folder).expectRefusal(code: 2, ["unknown strategy 'my_policy'"])
    // It does not enter tournaments by lying there.
    let run = try Command.run(
      ["tournament", "korea_2017", "--reps", "2", "--seed", "1", "--only", "restraint", "rational", "mild_pressure", "--quiet", "--out", "run"], in: folder)
    #expect(run.code == 0 && !run.output.contains("my_policy"), "\(run.errors)")
    // A file may be named, too, and a name stands for one file.
    try scratch.write("study/standoff.lua", "return { api = 1, scripts = { \"scripts/my_policy.lua\" } }")
    #expect(try Command.run(["run", "korea_2017", "--with", "US=my_policy", "--seed", "1"], in: folder).output == named.output)
    try scratch.write("study/scripts/restraint.lua", try scratch.read("study/scripts/my_policy.lua"))
    try scratch.write("study/standoff.lua", "return { api = 1, scripts = { \"scripts\" } }")
    try Command.run(["run", "korea_2017", "--seed", "1"], in: folder)
      .expectRefusal(code: 2, ["standoff.lua: two scripts are called restraint: ", "scripts/coercer/restraint.lua and ", "rename the project's"])
  }

  /// What is not said is the project's, and a run keeps what it was.
  @Test func defaultsFillInWhatIsNotSaid() throws {
    let scratch = try project()
    let folder = scratch.path("study")
    try scratch.write("study/standoff.lua", "return { api = 1, defaults = { scenario = \"security_dilemma\", repetitions = 3, jobs = 1 } }")
    let run = try Command.run(["run", "--seed", "1"], in: folder)
    #expect(run.code == 0 && run.output.contains("(security_dilemma, seed 1"), "\(run.errors)")
    let other = try Command.run(["run", "korea_2017", "--seed", "1"], in: folder)
    #expect(other.code == 0 && other.output.contains("(korea_2017, seed 1"), "\(other.errors)")
    let words = ["tournament", "--only", "fearful", "greedy", "--seed", "1", "--quiet"]
    let whole = try Command.run(words + ["--out", "whole"], in: folder)
    #expect(whole.code == 0 && whole.output.contains("4 profiles, 3 repetitions"), "\(whole.output)\(whole.errors)")
    let said = try Command.run(words + ["--out", "said", "--reps", "2"], in: folder)
    #expect(said.code == 0 && said.output.contains("4 profiles, 2 repetitions"), "\(said.errors)")
    let begun = try Command.run(words + ["--out", "run", "--prepare"], in: folder)
    #expect(begun.code == 0, "\(begun.errors)")
    let line = try #require(try manifest(scratch)["command_line"] as? [String])
    #expect(line[2] == "security_dilemma")
    for (option, value) in [("--reps", "3"), ("--jobs", "1")] {
      let place = try #require(line.firstIndex(of: option), "\(line)")
      #expect(line[place + 1] == value)
    }
    // The project may want something else by now.
    try scratch.write("study/standoff.lua", "return { api = 1, defaults = { scenario = \"korea_2017\", repetitions = 9 } }")
    let resumed = try resume(scratch)
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(try scratch.read("study/run/summary.csv") == scratch.read("study/whole/summary.csv"))
    try scratch.write("study/standoff.lua", "return { api = 1, defaults = { scenario = \"scenarios/mine.lua\" } }")
    try Command.run(["run", "--seed", "1"], in: scratch.path("study/plugins")).expectRefusal(code: 2, ["/study/scenarios/mine.lua"])
    try Command.run(["tournament", "--no-project"], in: folder).expectRefusal(code: 2, ["name a scenario, like 'standoff tournament korea_2017'"])
  }

  @Test func aProjectsFileThatIsWrongEndsEveryCommandInIt() throws {
    let scratch = try project()
    for (text, says) in [
      ("return {\n api = 1,\n plugin = { \"plugins\" } }", "standoff.lua:3: unknown key 'plugin'; near: plugins"),
      ("return { api = 2 }", "standoff.lua:1: write api = 1"), ("return {\n api = 1, plugins = \"plugins\" }", "standoff.lua:2: plugins must be a list"),
      ("return { api = 1, plugins = { 7 } }", "plugins must be a list of strings"), ("return 7", "standoff.lua:1: a project's file must return a table"),
      ("return { api = 1, plugins = { \"none\" } }", "there is no folder "),
      ("return { api = 1,\n scripts = \"scripts\" }", "standoff.lua:2: scripts must be a list"),
      ("return { api = 1,\n scripts = { \"scrpts\" } }", "standoff.lua:2: scripts names scrpts, and there is no such file or folder; make it"),
      ("return { api = 1,\n defaults = 5 }", "standoff.lua:2: defaults must be a table: defaults = { scenario = "),
      ("return { api = 1, defaults = { \"korea_2017\" } }", "standoff.lua:1: defaults must be a table"),
      ("return { api = 1, defaults = {\n reps = 5 } }", "standoff.lua:2: unknown key 'reps' in defaults"),
      ("return { api = 1, defaults = {\n repetitions = 0 } }", "standoff.lua:2: defaults.repetitions must be a whole number from 1 to "),
      ("return { api = 1, defaults = {\n repetitions = 2.5 } }", "standoff.lua:2: defaults.repetitions must be a whole number from 1 to "),
      ("return { api = 1, defaults = {\n jobs = 5000 } }", "standoff.lua:2: defaults.jobs must be a whole number from 1 to 4096"),
      ("return { api = 1, defaults = {\n scenario = 5 } }", "standoff.lua:2: defaults.scenario must be a scenario's name, or the path of its file"),
    ] {
      try scratch.write("study/standoff.lua", text)
      try Command.run(["run", "korea_2017", "--seed", "1"], in: scratch.path("study")).expectRefusal(code: 2, [says])
    }
  }
}
