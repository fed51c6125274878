import Foundation
import Testing

/// Machine code that goes wrong, and libraries that do not fit: each a sentence, and the host goes on.
@Suite(.serialized) struct NativeTroubleTests {
  nonisolated(unsafe) private static let duel = try! NativePlugin()
  private var duel: NativePlugin { Self.duel }

  /// The ways of `duel.c`, and what is said of them.
  private static let ways: [(way: Int, sentence: String)] = [
    (1, "the machine code of the plugin duel ended its worker process by signal 11 (Segmentation fault)"),
    (2, "the machine code of the plugin duel ended its worker process after 10 s of work"),
    (3, "the machine code of the plugin duel ended its worker process by leaving with exit code 0"),
    (4, "the machine code of the plugin duel ended its worker process by signal 6 (Aborted)"),
    (5, "native/duel/models/duel.lua:17: the machine code of duel, turn: sets first.belief to 1.5; it must lie between 0 and 1"),
    (6, "native/duel/models/duel.lua:17: the machine code of duel, turn: the powder is wet"),
    (7, "the machine code of the plugin duel ended its worker process by signal 11 (Segmentation fault)"),
    (8, "the machine code of duel, turn: returned 3 without a reason"),
    (9, "sets outcome to 3; it must be the index of one of both_stand, stopped, fell: 0 to 2"),
    (10, "sets mark.wounds to 0.5; it must be a whole number from -1000000000 to 1000000000"),
    (11, "sets payoff.first to nan; it must be a number"),
    (12, "the machine code of the plugin duel ended its worker process by signal 9 (Killed)"),
    (13, "sets first.hit to 2; it must be 0 or 1"),
    (14, "native/duel/scorers/wounds.lua:3: the machine code of wounds, score: no score today (the scorer wounds"),
  ]

  @Test func aMatchThatItEndsIsSaidAndTheHostGoesOn() throws {
    for (way, sentence) in Self.ways {
      let run = try duel.run("native", ["--set", "way=\(way)", "--score", "wounds"])
      #expect(run.code == 2 && run.errors.contains(sentence), "way \(way): \(run.errors)")
      #expect(run.errors.contains("no strategy is to blame"), "way \(way): \(run.errors)")
    }
  }

  /// No strategy is disqualified, the figures that there are stay, and the match is named.
  @Test func aTournamentStopsWithWhatWasFinishedKept() throws {
    for (way, sentence) in Self.ways where [1, 3, 4, 6, 14].contains(way) {
      let run = try duel.tournament("native", "way-\(way)", ["--set", "way=\(way)", "--score", "wounds"])
      #expect(run.code == 2 && run.output.isEmpty, "way \(way): \(run.output)")
      #expect(run.errors.contains(sentence) && run.errors.contains("in match "), "way \(way): \(run.errors)")
      #expect(run.errors.contains("no strategy is to blame; what was finished is kept in way-\(way)"), "\(run.errors)")
      #expect(duel.scratch.bytes("way-\(way)/manifest.json") != nil && duel.scratch.bytes("way-\(way)/summary.csv") == nil)
    }
  }

  /// What a library says of itself, and what the host says of that.
  @Test func aLibraryThatDoesNotFitIsRefused() throws {
    let cases = [
      ("-DABI=2u", "was compiled for version 2 of standoff_plugin.h, and this standoff has version 1; get a version of duel for it"),
      ("-DABI=2u -DTABLE_SIZE=96", "was compiled for version 2 of standoff_plugin.h"),
      ("-DTABLE_SIZE=96", "its tables have 96 and 80 bytes, and those of version 1 have 40 and 80; compile it anew"),
      ("-DPART_SIZE=72", "the model duel says that its table has 72 bytes, and it has 80; set size = sizeof(standoff_part)"),
      ("-DVERSION=0.9.0", "says that it is duel 0.9.0, and the manifest duel 1.0.0; build it anew"),
      ("-DMODEL=dual", "models/duel.lua:17: native = \"duel\": native/duel/lib/"),
      ("-DSEEN=first.aims", "model duel: it wants to see 'first.aims'; near: first.aim"),
      ("-DSET=end", "model duel: it sets 'end'; near: ends"),
      ("-DTURN=turns", "model duel: it has a function 'turns' that nobody calls; near: turn"),
      ("-DSYMBOL=other", "does not show standoff_plugin_table; a plugin's library has the function"),
      ("-DNO_TABLE", "standoff_plugin_table() returned no table"),
    ]
    for (flags, sentence) in cases {
      let plugin = try NativePlugin(flags)
      for command in [["run", "duel_at_dawn", "--seed", "1"], ["plugin", "check", "native/duel"]] {
        let run = try Command.run(command + NativePlugin.options("native"), in: plugin.scratch.folder)
        #expect(run.code == 2 && (run.errors + run.output).contains(sentence), "\(flags): \(run.errors)\(run.output)")
      }
    }
  }

  /// An exit that is not the host's own is no success, whoever called it.
  @Test func aThreadThatLeavesIsNoSuccess() throws {
    let run = try duel.run("native", ["--set", "way=15", "--repeat", "3000000", "--quiet"])
    #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains("the machine code of the plugin duel ended its worker process by leaving with exit code 0"), "\(run.errors)")
  }

  /// Before the first match, where no strategy plays yet.
  @Test func whatDiesInTheMakingIsNamed() throws {
    let deadly = try NativePlugin("-DDIES_IN_CREATE")
    for run in [try deadly.run("native"), try deadly.tournament("native", "run")] {
      #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
      #expect(run.errors.contains("the machine code of the plugin duel ended its worker process by signal 6 (Aborted)"), "\(run.errors)")
    }
    let poor = try NativePlugin("-DNO_MEMORY").run("native")
    #expect(poor.code == 1 && poor.errors.contains("models/duel.lua:17: ") && poor.errors.contains("there was no memory for it"), "\(poor.errors)")
  }

  /// Told by the parent, before anything is made or played.
  @Test func aLibraryOfAnotherMachineIsRefusedBeforePlay() throws {
    let plugin = try NativePlugin()
    var bytes = try #require(plugin.scratch.bytes(plugin.library))
    bytes[18] = 243
    try bytes.write(to: URL(fileURLWithPath: plugin.scratch.path(plugin.library)))
    let sentence = "was built for linux-riscv64, and this machine is linux-"
    for command in [["run", "duel_at_dawn"], ["tournament", "duel_at_dawn", "--out", "run"]] {
      try Command.run(command + NativePlugin.options("native"), in: plugin.scratch.folder).expectRefusal(code: 2, [sentence])
    }
    let check = try Command.run(["plugin", "check", "native/duel"], in: plugin.scratch.folder)
    #expect(check.code == 2 && check.output.contains("wrong: ") && check.output.contains(sentence), "\(check.output)")
    #expect(plugin.scratch.bytes("run/manifest.json") == nil)
    try FileManager.default.removeItem(atPath: plugin.scratch.path(plugin.library))
    try plugin.run("native").expectRefusal(code: 2, ["the plugin duel has no library native/duel/lib/duel-linux-"])
  }

  @Test func aFileThatSaysTwoThingsOrBelongsToNoPluginIsRefused() throws {
    let plugin = try NativePlugin()
    let scorer = "native/duel/scorers/wounds.lua"
    let text = try plugin.scratch.read(scorer)
    try plugin.scratch.write(scorer, text.replacingOccurrences(of: "  params", with: "  score = function() end,\n  params"))
    let both = try Command.run(["plugin", "check", "native/duel"], in: plugin.scratch.folder)
    #expect(
      both.code == 2
        && both.output.contains("wounds.lua:4: native = \"wounds\" says that score is machine code; leave out one of the two"),
      "\(both.output)")
    try plugin.scratch.write(scorer, text.replacingOccurrences(of: "\"wounds\",\n  params", with: "7,\n  params"))
    let number = try Command.run(["plugin", "check", "native/duel"], in: plugin.scratch.folder)
    #expect(number.code == 2 && number.output.contains("native must be the name of a part of the plugin's library"), "\(number.output)")
    try plugin.scratch.write("own.lua", text.replacingOccurrences(of: "name = \"wounds\"", with: "name = \"own\""))
    try plugin.run("lua", ["--score", "./own.lua"])
      .expectRefusal(code: 2, ["own.lua:3: native = \"wounds\": machine code belongs to a plugin, whose plugin.lua names the library"])
  }
}
