import Foundation
import Testing

/// Models and scorers in machine code: the same as in Lua, and never a danger to the host.
@Suite(.serialized) struct NativePluginTests {
  nonisolated(unsafe) private static let duel = try! NativePlugin()
  private var duel: NativePlugin { Self.duel }

  // MARK: - One that is whole

  @Test func machineCodePlaysTheSameMatchesAsLua() throws {
    for more in [[], ["--full", "--set", "belief_rule=cursed"], ["--json"], ["--repeat", "500", "--json", "--score", "wounds:weight=0.5"]] {
      let (lua, native) = (try duel.run("lua", more), try duel.run("native", more))
      #expect(lua.code == 0 && native.code == 0, "\(lua.errors)\(native.errors)")
      #expect(lua.output == native.output && lua.output.contains("fell"), "\(more)")
    }
  }

  /// Scored, observed, by one process and by two: the bytes of the tournament in Lua.
  @Test func aTournamentIsTheSameWhoeverPlaysAndInWhichLanguage() throws {
    try duel.scratch.write(
      "luck.lua",
      """
      return { name = "luck", api = 1, kind = "observer", model = "duel", columns = { turn = { "luck" }, match = { "wounds" } },
        turn = function(view, act, me) act.luck = view.luck end,
        finish = function(view, act, me) act.wounds = view.mark.wounds end }
      """)
    var outputs: [String] = []
    for (kind, jobs) in [("lua", "1"), ("native", "1"), ("native", "2")] {
      let folder = "\(kind)-\(jobs)"
      let command = try duel.tournament(
        kind, folder, ["--jobs", jobs, "--score", "wounds", "--observe", "./luck.lua", "--keep", "turns"])
      #expect(command.code == 0, "\(command.errors)")
      outputs.append(command.output.replacingOccurrences(of: folder, with: "FOLDER"))
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2] && outputs[0].contains("scorer wounds"))
    for file in ["summary.csv", "profiles.csv", "payoffs.csv", "faults.csv", "observers/luck-turns.csv", "observers/luck-matches.csv"] {
      let bytes = ["lua-1", "native-1", "native-2"].map { duel.scratch.bytes("\($0)/\(file)") }
      #expect(bytes[0] != nil && bytes[0] == bytes[1] && bytes[1] == bytes[2], "\(file)")
    }
    #expect(duel.scratch.bytes("native-1/results.sqlite") == duel.scratch.bytes("native-2/results.sqlite"))
    let manifest = try duel.scratch.read("native-2/manifest.json")
    #expect(manifest.contains("plugin duel 1.0.0"))
  }

  /// Built-in parts, plugins' in Lua and in machine code, all in one tournament.
  @Test func aMixOfAllKindsComesToTheSameWithOneJobAndTwo() throws {
    let scratch = try Scratch()
    var outputs: [String] = []
    for jobs in ["1", "2"] {
      let run = try Command.run(
        ["tournament", "korea_2017", "--seed", "4", "--reps", "60", "--quiet", "--only", "restraint", "maximum_pressure", "rational",
         "--fix", "China=mild_pressure", "--add", "dual_track", "--native", "finite_memory", "--set",
         "US.belief_rule=finite_memory:states=15", "--set", "DPRK.belief_rule=ambiguous_signals", "--set", "trust_threshold=0.95",
         "--score", "audience_costs", "--event", "coup", "--keep", "matches", "--jobs", jobs, "--out", scratch.path("run-\(jobs)")])
      #expect(run.code == 0, "\(run.errors)")
      outputs.append(run.output.replacingOccurrences(of: "run-\(jobs)", with: "run"))
    }
    #expect(outputs[0] == outputs[1] && outputs[0].contains("dual_track") && outputs[0].contains("audience_costs"))
    for file in ["summary.csv", "profiles.csv", "payoffs.csv", "faults.csv", "results.sqlite"] {
      #expect(scratch.bytes("run-1/\(file)") != nil && scratch.bytes("run-1/\(file)") == scratch.bytes("run-2/\(file)"), "\(file)")
    }
    let manifest = try scratch.read("run-1/manifest.json")
    for plugin in ["finite_memory", "belief_lab", "iran_2012", "domestic_politics", "shocks"] {
      #expect(manifest.contains("plugin \(plugin) 1."), "\(plugin)")
    }
  }

  /// The library is part of what a run began with.
  @Test func anotherLibraryIsAnotherPlugin() throws {
    let duel = try NativePlugin()
    #expect(try duel.tournament("native", "run", ["--prepare"]).code == 0)
    let again = try NativePlugin("-DSEEN=second.aim")
    let file = URL(fileURLWithPath: duel.scratch.path(duel.library))
    try #require(again.scratch.bytes(again.library)).write(to: file)
    try Command.run(["tournament", "--resume", "run"], in: duel.scratch.folder)
      .expectRefusal(code: 2, ["plugin duel 1.0.0"])
  }

  // MARK: - Trust

  @Test func nothingRunsThatWasNotNamed() throws {
    let plugins = ["--plugins", "native"]
    let cure = "add --native duel, or write native = { \"duel\" } into the project's standoff.lua"
    for command in [["run", "duel_at_dawn"], ["tournament", "duel_at_dawn"]] {
      try Command.run(command + plugins, in: duel.scratch.folder)
        .expectRefusal(code: 2, ["the model duel is machine code of the plugin duel", cure])
    }
    let list = try Command.run(["plugin", "list"] + plugins, in: duel.scratch.folder)
    #expect(list.output.contains("native code: does not run; name the plugin with --native, or in the project's file"))
    let check = try Command.run(["plugin", "check", "native/duel"], in: duel.scratch.folder)
    #expect(check.code == 0 && check.output.contains("its machine code was not loaded: add --native duel"), "\(check.output)")
    let models = try Command.run(["list", "parameters", "duel_at_dawn"] + plugins, in: duel.scratch.folder)
    #expect(models.code == 0 && models.output.contains("prior_angry"), "\(models.errors)")
    let lua = try duel.run("lua")
    try duel.scratch.write("standoff.lua", "return { api = 1, plugins = { \"native\" }, native = { \"duel\" } }")
    defer { try? FileManager.default.removeItem(atPath: duel.scratch.path("standoff.lua")) }
    let run = try Command.run(["run", "duel_at_dawn", "--seed", "3"], in: duel.scratch.folder)
    #expect(run.code == 0 && run.output == lua.output, "\(run.errors)")
  }

  /// A library whose loading ends the process harms nobody who did not name it.
  @Test func whatIsNotNamedIsNotLoaded() throws {
    let deadly = try NativePlugin("-DDIES_ON_LOAD")
    for command in [["plugin", "list"], ["plugin", "check", "native/duel"], ["list", "scenarios"], ["run", "korea_2017", "--seed", "1"]] {
      let run = try Command.run(command + ["--plugins", "native"], in: deadly.scratch.folder)
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
    try deadly.run("native").expectRefusal(
      code: 2, ["the machine code of the plugin duel ended its worker process by signal 6 (Aborted); no strategy is to blame"])
    try Command.run(["plugin", "check", "native/duel", "--native", "duel"], in: deadly.scratch.folder)
      .expectRefusal(code: 2, ["the machine code of the plugin duel ended its worker process by signal 6"])
  }

  @Test func namesOfNativePluginsAreChecked() throws {
    let start = ["run", "korea_2017", "--seed", "1", "--native"]
    try Command.run(start + ["escalation_lader"])
      .expectRefusal(code: 2, ["--native escalation_lader: there is no such plugin with machine code; near: escalation_ladder"])
    try Command.run(start + ["shocks"])
      .expectRefusal(code: 2, ["--native shocks: the plugin shocks has no machine code; leave it out"])
  }
}
