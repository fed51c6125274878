import Foundation
import Testing

/// Shared code, as a user has it: files beside a script.
@Suite struct ModuleTests {
  static let stages = """
    --- What several strategies ask about stages.
    local stages = {}
    function stages.is_eve(view) return view.stage == view.stages - 1 end
    function stages.threaten(act, share)
      act.threat = share
    end
    return stages
    """

  static func strategy(_ name: String = "mine", share: String = "0.5") -> String {
    """
    --- Threatens on the eve of completion.
    --- Source: invented for this test.
    local stages = require "stages"
    return { name = "\(name)", api = 1, model = "crisis", role = "coercer",
      posture = function(view, act, me)
        if stages.is_eve(view) then stages.threaten(act, \(share)) end
      end }
    """
  }

  private func scratch(share: String = "0.5") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("stages.lua", Self.stages)
    try scratch.write("mine.lua", Self.strategy(share: share))
    return scratch
  }

  @Test func checkListsModulesAndKnowsOne() throws {
    let scratch = try scratch()
    let command = try Command.run(["check", "mine.lua", "stages.lua"], in: scratch.folder)
    #expect(command.code == 0, "\(command.output)")
    #expect(command.output.contains("\n  modules: stages.lua\n"))
    #expect(
      command.output.contains(
        """
        stages.lua  a module, not a strategy
          returns a table with is_eve, threaten
          advice: a strategy beside it loads it with require "stages"; check that one, and it is tried in play
          nothing wrong
        """), "\(command.output)")
    let json = try Command.run(["check", "--json", "mine.lua", "stages.lua"], in: scratch.folder)
    let reports = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(reports[0]["modules"] as? [String] == ["stages.lua"] && reports[0]["returns"] == nil)
    #expect(reports[1]["returns"] as? String == "a table with is_eve, threaten")
  }

  @Test func theModuleOfThePageIsOne() throws {
    let scratch = try scratch()
    let page = try DocumentationTests.blocks("lua", in: "docs/strategies.md")
    try scratch.write("stages.lua", try #require(page.first { $0.contains("return stages") }))
    let call = try #require(page.first { $0.contains("local stages = require") })
    try scratch.write(
      "mine.lua", call + Self.strategy().replacingOccurrences(of: "stages.threaten(act, 0.5)", with: "act.threat = 1"))
    let command = try Command.run(["check", "mine.lua", "stages.lua"], in: scratch.folder)
    #expect(command.code == 0, "\(command.output)")
    #expect(command.output.contains("returns a table with is_eve"))
  }

  /// A strategy that stands on a shipped one, as the page says.
  @Test func aStrategyMayBeAModuleOfAnother() throws {
    let scratch = try scratch()
    let base = "\(Command.root)/scripts/coercer/maximum_pressure.lua"
    try FileManager.default.copyItem(atPath: base, toPath: scratch.path("maximum_pressure.lua"))
    try scratch.write(
      "mine.lua",
      """
      local base = require "maximum_pressure"
      return { name = "mine", api = 1, model = "crisis", role = "coercer", params = base.params, posture = base.posture }
      """)
    let command = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(command.code == 0 && command.output.contains("nothing wrong"), "\(command.output)")
    try scratch.write("maximum_pressure.lua", "return { posture = function()\n  return 5\nend }")
    try scratch.write(
      "mine.lua", "\n\nreturn { name = 'mine', api = 1, model = 'crisis', role = 'coercer', posture = require('maximum_pressure').posture }")
    let wrong = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(wrong.output.contains("wrong: maximum_pressure.lua:1: posture returned 5"), "\(wrong.output)")
  }

  @Test func aMistakeInAModuleHasItsPlace() throws {
    let scratch = try scratch(share: "1.5")
    let check = try Command.run(["check", "mine.lua"], in: scratch.folder)
    #expect(check.code == 2)
    #expect(
      check.output.contains("wrong: stages.lua:5: act.threat is 1.5; it must be a number between 0 and 1"), "\(check.output)")
    try scratch.write("stages.lua", "local stages = {\n")
    let run = try Command.run(["run", "korea_2017", "--with", "US=mine.lua", "--seed", "1"], in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("standoff: stages.lua:2: unexpected symbol near <eof>"), "\(run.errors)")
  }

  @Test func aModuleIsNoStrategyToPlay() throws {
    let scratch = try scratch()
    let run = try Command.run(["run", "korea_2017", "--with", "US=stages.lua", "--seed", "1"], in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("stages.lua:1: this is a module, not a strategy: it returns a table with is_eve, threaten"))
  }

  /// What a name cannot reach, with what is said of it.
  @Test func onlyFilesOfTheFolderAreLoaded() throws {
    let scratch = try scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path("folder.lua"), withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: scratch.path("out.lua"), withDestinationPath: "/etc/hostname")
    try files.createSymbolicLink(atPath: scratch.path("lost.lua"), withDestinationPath: "nowhere.lua")
    try files.createSymbolicLink(atPath: scratch.path("again.lua"), withDestinationPath: "stages.lua")
    #expect(mkfifo(scratch.path("pipe.lua"), 0o644) == 0)
    try scratch.write("big.lua", "--" + String(repeating: "x", count: 300_000))
    #expect(files.createFile(atPath: scratch.path("huge.lua"), contents: nil))
    #expect(truncate(scratch.path("huge.lua"), 1 << 40) == 0)
    for (name, says) in [
      ("stagse", "t.lua:1: module 'stagse': there is no file stagse.lua; near: stages"),
      ("../etc/x", "t.lua:1: '../etc/x' is no module's name"),
      ("folder", "t.lua:1: module 'folder': folder.lua is no file with text, but a folder or a device"),
      ("pipe", "t.lua:1: module 'pipe': pipe.lua is no file with text, but a folder or a device"),
      ("out", "t.lua:1: module 'out': out.lua is a link that leaves the script's folder; copy the file there"),
      ("lost", "t.lua:1: module 'lost': lost.lua is a link to a file that is not there"),
      ("big", "big.lua: the file is 300002 bytes long; at most 256 KiB are accepted"),
      ("huge", "t.lua:1: module 'huge': huge.lua is longer than 16 MiB"),
    ] {
      try scratch.write("t.lua", "return require \"\(name)\"")
      let command = try Command.run(["check", "t.lua"], in: scratch.folder)
      #expect(command.code == 2 && command.output.contains("wrong: \(says)"), "\(name): \(command.output)")
    }
    try scratch.write("t.lua", Self.strategy().replacingOccurrences(of: "\"stages\"", with: "\"again\""))
    #expect(try Command.run(["check", "t.lua"], in: scratch.folder).code == 0)
    // Beside the script, wherever the command runs.
    #expect(try Command.run(["check", scratch.path("mine.lua")], in: "/").code == 0)
  }

  @Test func aRunKeepsModulesAndIsNotResumedWithOthers() throws {
    let scratch = try scratch()
    let small = [
      "tournament", "korea_2017", "--seed", "5", "--reps", "4", "--fix", "China=mild_pressure", "--only", "restraint",
      "rational", "--quiet", "--add", "mine.lua",
    ]
    let begun = try Command.run(small + ["--out", "run"], in: scratch.folder)
    #expect(begun.code == 0, "\(begun.errors)")
    #expect(try scratch.read("run/scripts/stages.lua") == Self.stages)
    let manifest = try scratch.read("run/manifest.json")
    #expect(manifest.contains("\"copy\" : \"scripts/stages.lua\""))
    // The copies are whole: the run can be made again from them.
    let again = try Command.run(
      ["check", "run/scripts/mine.lua"], in: scratch.folder)
    #expect(again.code == 0, "\(again.output)")
    #expect(try Command.run(["tournament", "--resume", scratch.path("run")], in: "/").code == 0)
    try scratch.write("stages.lua", Self.stages + " -- changed")
    let resumed = try Command.run(["tournament", "--resume", "run"], in: scratch.folder)
    #expect(resumed.code == 2)
    #expect(
      resumed.errors.contains("run holds another tournament: SHA-256 of mine's module stages is "), "\(resumed.errors)")
  }

  /// A module on the shelf is not listed, not entered, and no fault of the shelf's.
  @Test func aModuleOnTheShelfIsNoStrategy() throws {
    let scratch = try scratch()
    let files = FileManager.default
    for part in ["scripts", "scenarios"] {
      try files.copyItem(atPath: "\(Command.root)/\(part)", toPath: scratch.path(part))
    }
    let data = ["--data", scratch.folder]
    let before = try Command.run(["list"] + data)
    try scratch.write("scripts/coercer/stages.lua", Self.stages)
    try scratch.write("scripts/coercer/mine.lua", Self.strategy())
    // Broken as a strategy, but used as a module.
    try scratch.write("scripts/coercer/silent.lua", "ready = true")
    try scratch.write("scripts/coercer/second.lua", "require \"silent\"\n" + Self.strategy("second"))
    let after = try Command.run(["list"] + data)
    #expect(before.output.contains("strategies   68 ") && after.output.contains("strategies   70 "), "\(after.output)")
    let list = try Command.run(["list", "strategies"] + data)
    #expect(list.errors.isEmpty, "\(list.errors)")
    #expect(list.output.contains("  mine\n") && !list.output.contains("  stages\n") && !list.output.contains("  silent\n"))
    let tournament = try Command.run(
      ["tournament", "korea_2017", "--reps", "1", "--seed", "1", "--quiet", "--out", scratch.path("run")] + data)
    #expect(tournament.code == 0, "\(tournament.errors)")
    #expect(try !scratch.read("run/summary.csv").contains("stages"))
  }
}
