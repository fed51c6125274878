import Foundation
import Testing

/// Worlds in which the cause of war is known because it was planted: `explain` must find it.
@Suite struct ExplainPlantedTests {
  /// A world in which only one mechanism can cause war, and that one.
  struct Planted: Sendable, CustomTestStringConvertible {
    let mechanism: String
    let coercer: String
    let target: String
    var settings: [String] = []
    var testDescription: String { mechanism }
  }

  /// What would bring war or collapse besides.
  static let calm = ["accident_hazard=0", "tension_hazard=0"]
  static let stable = calm + ["uprising_hazard=0"]

  static let worlds = [
    // The North only wants safety, and all know it. Its arming goes on so long that a side that projects unlearns what it knew.
    Planted(
      mechanism: "misperception", coercer: "believer", target: "armer",
      settings: stable + ["prior_greedy=0", "projection_bias=1", "completion_rate=0.001"]),
    // It only wants safety, and the other side begins nearly sure of the contrary.
    Planted(
      mechanism: "private_information", coercer: "believer", target: "idle", settings: calm + ["prior_greedy=0.9"]),
    Planted(mechanism: "commitment_problem", coercer: "bargainer", target: "treaty", settings: stable),
    // It is greedy, and known to be.
    Planted(
      mechanism: "closing_window", coercer: "calculator", target: "armer",
      settings: stable + ["prior_greedy=0.95", "DPRK.type=greedy"]),
    Planted(mechanism: "coercion", coercer: "maximum_pressure", target: "frightened", settings: stable),
    Planted(mechanism: "domestic_fragility", coercer: "restraint", target: "diversion", settings: calm),
    Planted(
      mechanism: "accident", coercer: "restraint", target: "idle",
      settings: ["uprising_hazard=0", "accident_hazard=0.05"]),
  ]

  struct Document: Decodable {
    struct Interval: Decodable {
      let mean: Double
      let low: Double?
      let high: Double?
    }
    struct Share: Decodable {
      let mechanism: String
      let share: Interval
      let ofDifference: Double?
      let removedAlone: Interval
    }
    struct Pair: Decodable {
      let mechanisms: [String]
      let index: Interval
      let isProven: Bool
    }
    struct Entry: Decodable {
      let cast: String
      let outcome: String
      let repetitions: Int
      let isSampled: Bool
      let allOn: Interval
      let allOff: Interval
      let difference: Interval
      let shares: [Share]
      let interactions: [Pair]
      let sentence: String
    }
    let explanations: [Entry]
  }

  static func path(_ name: String) -> String {
    let planted = "\(Command.root)/Tests/CommandTests/Scripts/planted/\(name).lua"
    return FileManager.default.fileExists(atPath: planted) ? planted : name
  }

  static func explain(_ arguments: [String]) throws -> [Document.Entry] {
    let run = try Command.run(["explain"] + arguments + ["--json", "--quiet", "--seed", "5"])
    #expect(run.code == 0, "\(run.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(run.output.utf8)).explanations
  }

  static func explain(_ world: Planted, _ more: [String] = []) throws -> Document.Entry {
    let with = ["--with", "US=\(path(world.coercer))", "--with", "DPRK=\(path(world.target))"]
    return try #require(
      try explain(["korea_2017", "--reps", "60"] + with + world.settings.flatMap { ["--set", $0] } + more).first)
  }

  @Test(arguments: worlds) func theOneCauseGetsTheShare(world: Planted) throws {
    let found = try Self.explain(world)
    #expect(found.allOn.mean > 0.8 && found.allOff.mean == 0, "\(world.mechanism): \(found.sentence)")
    let share = try #require(found.shares.first { $0.mechanism == world.mechanism })
    let part = try #require(share.ofDifference)
    #expect(part >= 0.95 && part <= 1.05, "\(world.mechanism) has \(part): \(found.sentence)")
    #expect(abs(found.shares.reduce(0) { $0 + $1.share.mean } - found.difference.mean) < 1e-9)
    #expect(abs(found.allOn.mean - found.allOff.mean - found.difference.mean) < 1e-9)
  }

  /// A strike on a wrong belief that only pays because a window closes: neither is enough.
  @Test func twoThatAreOnlyTogetherSufficientShareEvenly() throws {
    let found = try Self.explain(
      Planted(
        mechanism: "", coercer: "calculator", target: "armer",
        settings: Self.stable + ["prior_greedy=0.95", "completion_rate=0.9"]))
    #expect(found.allOn.mean > 0.8, "\(found.sentence)")
    let parts = ["private_information", "closing_window"].compactMap { name in
      found.shares.first { $0.mechanism == name }?.ofDifference
    }
    #expect(parts.count == 2 && abs(parts[0] - 0.5) < 0.01 && abs(parts[1] - 0.5) < 0.01, "\(found.sentence)")
    let strongest = try #require(found.interactions.max { $0.index.mean.magnitude < $1.index.mean.magnitude })
    #expect(strongest.mechanisms == ["private_information", "closing_window"] && strongest.isProven)
    #expect(found.sentence.contains("Private information and the closing window do more together than apart."))
  }

  @Test func aHawksWarIsNobodysMechanism() throws {
    let found = try Self.explain(
      Planted(mechanism: "", coercer: "hawk", target: "idle", settings: Self.stable))
    #expect(found.allOn.mean == 1 && found.allOff.mean == 1 && found.difference.mean == 0)
    #expect(found.shares.allSatisfy { $0.share.mean == 0 && $0.ofDifference == nil })
    #expect(found.sentence.contains("there is nothing to divide"))
  }

  /// The order in which the command line names mechanisms changes nothing.
  @Test func theOrderOfTheSwitchesChangesNothing() throws {
    let names = ["misperception", "closing_window", "accident"]
    func run(_ names: [String]) throws -> String {
      try Command.run(
        ["explain", "korea_2017", "--profile", "pressure", "--reps", "40", "--seed", "2", "--json", "--quiet"]
          + names.flatMap { ["--only", $0] }).output
    }
    let first = try run(names)
    let second = try run(names.reversed())
    #expect(!first.isEmpty && first == second)
  }

  /// Held postures: what the script would do otherwise in another world does not happen there.
  @Test func heldPosturesAreThoseOfTheFacts() throws {
    let scratch = try Scratch()
    try scratch.write(
      "fearful.lua",
      """
      --- Presses hard where it has something to lose, so that threats meet provocations. Source: invented for contrast.
      return { name = "fearful", api = 1, model = "crisis", role = "coercer",
        posture = function(view, act, me) act.threat = view.parameters.threat_from_greedy > 0 and 1 or 0 end }
      """)
    let arguments = [
      "korea_2017", "--reps", "80", "--with", "US=\(scratch.path("fearful.lua"))", "--with", "DPRK=provocateur", "--set",
      "tension_hazard=0.2",
    ]
    func window(_ more: [String]) throws -> Double {
      let found = try #require(try Self.explain(arguments + more).first)
      return try #require(found.shares.first { $0.mechanism == "closing_window" }?.share.mean)
    }
    #expect(try window([]) > 0.2)
    #expect(try window(["--hold-postures"]) == 0)
  }
}
