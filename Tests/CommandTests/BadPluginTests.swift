import Foundation
import Testing

/// One small mistake in a plugin that is whole otherwise: `plugin check` says what, where and often the cure; who wants to use
/// what is broken gets the same words and nothing else; who does not want it is not held up.
@Suite struct BadPluginTests {
  /// What is changed in a file of the plugin, and what is said of it, from the file's name on.
  struct Case: Sendable {
    let old: String
    let new: String
    let says: String
    /// The file that is changed, where it is not the usual one.
    let file: String?
    /// What its user is told, where that is something else: of a scenario's default the strategy's mistake alone.
    let used: String?
    /// Whether play lets it pass, and only `plugin check` tells.
    let isPlayed: Bool

    init(
      _ old: String, _ new: String, _ says: String, in file: String? = nil, used: String? = nil, isPlayed: Bool = false
    ) {
      (self.old, self.new, self.says, self.file, self.used, self.isPlayed) = (old, new, says, file, used, isPlayed)
    }
  }

  /// A kind of thing, its file, and how it is used.
  struct Kind: Sendable, CustomStringConvertible {
    let description: String
    let file: String
    let use: [String]
    let cases: [Case]
  }

  private static let many = ["--repeat", "3", "--quiet"]

  static let kinds = [
    Kind(description: "strategies", file: "strategies/bad_policy.lua", use: ["run", "bad_scenario"] + many, cases: strategies),
    Kind(description: "scenarios", file: "scenarios/bad_scenario.lua", use: ["run", "bad_scenario"] + many, cases: scenarios + profiles),
    Kind(
      description: "scorers", file: "scorers/bad_scorer.lua", use: ["run", "bad_scenario", "--score", "bad_scorer"] + many,
      cases: scorers),
    Kind(
      description: "events", file: "events/bad_event.lua",
      use: ["run", "bad_scenario", "--event", "bad_event:hazard=1"] + many, cases: events),
    Kind(
      description: "observers", file: "observers/bad_observer.lua",
      use: ["run", "bad_scenario", "--observe", "bad_observer", "--json"], cases: observers),
    Kind(description: "models", file: "models/bad_model.lua", use: ["run", "bad_conflict"] + many, cases: models + mechanisms),
  ]

  /// Everything that a plugin can have, whole.
  nonisolated(unsafe) private static let whole: Scratch = {
    let scratch = try! Scratch()
    let words = ["plugin", "new", "bad"] + ["scorer", "event", "observer", "model"].flatMap { ["--add", $0] }
    precondition(try! Command.run(words, in: scratch.folder).code == 0)
    return scratch
  }()

  @Test func everyKindIsThere() {
    #expect(Self.kinds.allSatisfy { $0.cases.count >= 25 }, "\(Self.kinds.map(\.cases.count))")
  }

  @Test(arguments: kinds) func aMistakeIsSaidWithItsPlace(_ kind: Kind) throws {
    for one in kind.cases {
      let scratch = try Scratch()
      try FileManager.default.copyItem(atPath: Self.whole.path("bad"), toPath: scratch.path("bad"))
      let file = "bad/\(one.file ?? kind.file)"
      let text = try scratch.read(file)
      let range = try #require(text.range(of: one.old), "\(file) has no \(one.old)")
      try scratch.write(file, text.replacingCharacters(in: range, with: one.new))

      let check = try Command.run(["plugin", "check", "./bad"], in: scratch.folder)
      #expect(check.code == 2, "\(one.new): \(check.output)\(check.errors)")
      let wrong = check.output.split(separator: "\n").filter { $0.contains("wrong: ") }
      #expect(wrong.count == 1 && wrong[0].contains("wrong: ./bad/\(one.says)"), "\(one.new): \(check.output)")
      #expect(!check.output.contains("nothing wrong"))
      if one.isPlayed { continue }
      let use = one.file == "scenarios/bad_conflict.lua" ? ["run", "bad_conflict"] + Self.many : kind.use
      try Command.run(use + ["--seed", "1", "--plugins", "./bad"], in: scratch.folder)
        .expectRefusal(code: 2, ["standoff: " + (one.used ?? "./bad/\(one.says)")])
    }
  }

  /// One of each kind: a match that has nothing to do with it is played to the same bytes.
  @Test(arguments: kinds) func whoDoesNotWantItIsNotHeldUp(_ kind: Kind) throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.whole.path("bad"), toPath: scratch.path("bad"))
    try scratch.write("bad/\(kind.file)", "return {")
    let run = try Command.run(["run", "korea_2017", "--seed", "1", "--plugins", "./bad"], in: scratch.folder)
    let plain = try Command.run(["run", "korea_2017", "--seed", "1"])
    #expect(run.code == 0 && run.errors.isEmpty && run.output == plain.output, "\(run.errors)")
  }

  // MARK: - The manifest

  /// What is wrong with the manifest, or the plugin as a whole, ends every command that names it, before anything of it runs.
  @Test(arguments: [
    ("version     = \"0.1.0\"", "version     = \"0.1\"", "bad/plugin.lua:3: version = \"0.1\" is not a semantic version, like \"1.0.0\""),
    ("standoff = \">=0.1\"", "standoff = \">= 99\"", "bad/plugin.lua:9: bad needs standoff >= 99, and this is "),
    ("standoff = \">=0.1\"", "standoff = \"new\"", "bad/plugin.lua:9: requires.standoff must be a version like \"^1.2\", \">=1.0 <2.0\" or \"*\""),
    ("standoff = \">=0.1\"", "shoks = \"*\"", "bad/plugin.lua:9: bad needs the plugin shoks *, which is not here; near: shocks; put it beside it"),
    ("requires    = {", "conflicts = { shocks = \"*\" }, requires    = {", "bad/plugin.lua:9: bad cannot be used beside shocks *, and "),
    ("\"scorers/bad_scorer.lua\"", "\"scorers/none.lua\"", "scorers names scorers/none.lua, and there is no such file in "),
    ("scorers    = {", "scorer = {", "a plugin cannot provide 'scorer'; near: scorers"),
    ("\"events/bad_event.lua\"", "\"events/bad_event.lua\", \"events/bad_event.lua\"", "provides.events has bad_event twice"),
  ])
  func aManifestThatIsWrongEndsEveryCommand(old: String, new: String, says: String) throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.whole.path("bad"), toPath: scratch.path("bad"))
    let text = try scratch.read("bad/plugin.lua")
    #expect(text.contains(old), "\(old)")
    try scratch.write("bad/plugin.lua", text.replacing(old, with: new))
    for words in [
      ["run", "korea_2017", "--seed", "1", "--plugins", "bad"], ["list", "scenarios", "--plugins", "bad"],
      ["tournament", "korea_2017", "--reps", "2", "--out", "run", "--plugins", "bad"], ["plugin", "check", "./bad"], ["plugin", "test", "./bad"],
    ] { try Command.run(words, in: scratch.folder).expectRefusal(code: 2, [says]) }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("run")))
  }

  @Test func namesAndSizesHaveLimits() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.whole.path("bad"), toPath: scratch.path("bad"))
    let run = ["run", "korea_2017", "--seed", "1", "--plugins", "bad"]
    let manifest = try scratch.read("bad/plugin.lua")
    // A name that the program has itself.
    try scratch.write("bad/strategies/restraint.lua", "return {}")
    try scratch.write("bad/plugin.lua", manifest.replacing("strategies/bad_policy", with: "strategies/restraint"))
    try Command.run(run, in: scratch.folder)
      .expectRefusal(code: 2, ["bad/plugin.lua: bad provides the strategy restraint, a name that standoff itself has; give it another"])
    // More things than anybody reads.
    let many = (0..<501).map { "\"strategies/s\($0).lua\"" }.joined(separator: ", ")
    try scratch.write("bad/plugin.lua", manifest.replacing("\"strategies/bad_policy.lua\"", with: many))
    try Command.run(run, in: scratch.folder).expectRefusal(code: 2, ["things; at most 500 are possible"])
    // A file too large to be one.
    try scratch.write("bad/plugin.lua", manifest)
    try scratch.write("bad/scorers/bad_scorer.lua", String(repeating: "-", count: 4 << 20 + 1))
    try Command.run(run, in: scratch.folder)
      .expectRefusal(code: 2, ["bad/plugin.lua:16: scorers/bad_scorer.lua has ", " bytes; at most 4194304 are possible"])
  }
}
