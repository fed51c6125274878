import Foundation
import Testing

/// `standoff explain RUN_DIR`: the strategies of a tournament, from the folder alone.
@Suite(.serialized) struct ExplainRunFolderTests {
  nonisolated(unsafe) private static let made: Scratch = {
    let scratch = try! Scratch()
    try! scratch.write(
      "mine.lua",
      """
      --- Half a threat. Source: invented for this test.
      return { name = "mine", api = 1, model = "crisis", role = "coercer",
        posture = function(view, act, me) act.threat = 0.5 end }
      """)
    let words = ["tournament", "korea_2017", "--only", "rational", "--only", "sprint", "--only", "maximum_pressure", "--add", "./mine.lua",
                 "--fix", "China=mild_pressure", "--reps", "2", "--seed", "5", "--quiet", "--no-report", "--out", "run"]
    precondition(try! Command.run(words, in: scratch.folder).code == 0)
    return scratch
  }()

  /// A copy, to be damaged.
  private func copy() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.made.path("run"), toPath: scratch.path("run"))
    return scratch
  }

  private static let few = ["--reps", "4", "--only", "accident", "--quiet"]

  /// All that lies in a folder, by path.
  private func contents(_ scratch: Scratch) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try #require(FileManager.default.enumerator(atPath: scratch.path("run"))).compactMap({ $0 as? String }) {
      found[path] = scratch.bytes("run/\(path)") ?? Data()
    }
    return found
  }

  /// The script itself is not there: its copy is read. Nothing in the folder changes.
  @Test func theFolderIsEnoughAndIsLeftAsItIs() throws {
    let scratch = try copy()
    let before = try contents(scratch)
    let average = try Command.run(["explain", "run"] + Self.few, in: scratch.folder)
    #expect(average.code == 0 && average.errors.isEmpty, "\(average.errors)")
    #expect(average.output.contains("4 profiles: 2 of US, 2 of DPRK, 1 of China") && average.output.contains("(run, seed 5, 2 worlds each)"))
    let one = try Command.run(["explain", "run", "--with", "US=mine", "--with", "DPRK=sprint"] + Self.few, in: scratch.folder)
    #expect(one.code == 0 && one.output.contains("US mine, DPRK sprint, China mild_pressure"), "\(one.errors)")
    #expect(try contents(scratch) == before)
  }

  /// What the run's scenario says of the same profile is what the scenario itself says, with the run's seed.
  @Test func itIsTheScenariosFinding() throws {
    let profile = ["--with", "US=maximum_pressure", "--with", "DPRK=rational", "--with", "China=mild_pressure", "--json"] + Self.few
    func found(_ words: [String]) throws -> NSArray {
      let run = try Command.run(["explain"] + words + profile, in: Self.made.folder)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
      return try #require(document["explanations"] as? NSArray)
    }
    #expect(try found(["run"]) == found(["korea_2017", "--seed", "5"]))
  }

  static let refused: [(arguments: [String], says: String)] = [
    (["--profile", "pressure"], "--profile pressure is of a scenario; of a run name one profile with --with, or leave it out for the average"),
    (["--score", "x"], "run has its own scorer, events and limits; leave out --score, --event and --limit"),
    (["--event", "x:hazard=1"], "run has its own scorer, events and limits; leave out --score, --event and --limit"),
    (["--limit", "fuel=5"], "run has its own scorer, events and limits; leave out --score, --event and --limit"),
    (["--with", "US=nobody"], "unknown strategy 'nobody'"),
    (["--with", "UK=mine"], "UK"),
    (["--set", "stages=99"], "stages is 99; it must lie between 1 and 12"),
    (["--outcome", "wars"], "korea_2017 has no outcome 'wars'; near: war; it has war, collapse"),
    (["--without", "acident"], "the model crisis has no mechanism 'acident'; near: accident; it has misperception"),
  ]

  @Test(arguments: refused.indices) func badInputIsSaid(_ index: Int) throws {
    let (arguments, says) = Self.refused[index]
    try Command.run(["explain", "run", "--reps", "4"] + arguments, in: Self.made.folder).expectRefusal(code: 2, [says])
  }

  @Test func aScriptThatIsMissingOrChangedIsSaid() throws {
    let scratch = try copy()
    let text = try scratch.read("run/scripts/mine.lua")
    try scratch.write("run/scripts/mine.lua", text + "\n-- changed")
    try Command.run(["explain", "run"] + Self.few, in: scratch.folder)
      .expectRefusal(code: 2, ["run/scripts/mine.lua is no longer the mine that was played", "put that one back"])
    try FileManager.default.removeItem(atPath: scratch.path("run/scripts/mine.lua"))
    try Command.run(["explain", "run"] + Self.few, in: scratch.folder)
      .expectRefusal(code: 2, ["run/scripts/mine.lua is gone, the copy of mine that was played; put it back: its SHA-256 was "])
    try scratch.write("run/scripts/mine.lua", text)
    #expect(try Command.run(["explain", "run"] + Self.few, in: scratch.folder).code == 0)
    try FileManager.default.removeItem(atPath: scratch.path("run/scripts/korea_2017.lua"))
    try Command.run(["explain", "run"] + Self.few, in: scratch.folder).expectRefusal(code: 2, ["run/scripts/korea_2017.lua is gone"])
  }

  @Test func aDamagedManifestIsSaid() throws {
    let scratch = try copy()
    try scratch.write("run/manifest.json", "{")
    try Command.run(["explain", "run"] + Self.few, in: scratch.folder)
      .expectRefusal(code: 2, ["run is not a run folder: manifest.json is not what it should be"])
  }
}
