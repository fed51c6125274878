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

  @Test func aProjectsFileThatIsWrongEndsEveryCommandInIt() throws {
    let scratch = try project()
    for (text, says) in [
      ("return {\n api = 1,\n plugin = { \"plugins\" } }", "standoff.lua:3: unknown key 'plugin'; near: plugins"),
      ("return { api = 2 }", "standoff.lua:1: write api = 1"), ("return {\n api = 1, plugins = \"plugins\" }", "standoff.lua:2: plugins must be a list"),
      ("return { api = 1, plugins = { 7 } }", "plugins must be a list of strings"), ("return 7", "standoff.lua:1: a project's file must return a table"),
      ("return { api = 1, plugins = { \"none\" } }", "there is no folder "),
    ] {
      try scratch.write("study/standoff.lua", text)
      try Command.run(["run", "korea_2017", "--seed", "1"], in: scratch.path("study")).expectRefusal(code: 2, [says])
    }
  }
}
