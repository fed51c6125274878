import Foundation
import StandoffKernel
import StandoffReport
import Testing

/// The chain of causes as people and programs read it: one planted match for each outcome.
@Suite struct CausesTests {
  /// Does what it is told, turn by turn.
  private final class Planted: Strategy {
    private let acts: (Int) -> [Double]
    private let nodes: [Int: (Int) -> Bool]

    init(_ nodes: [Int: (Int) -> Bool] = [:], _ acts: @escaping (Int) -> [Double] = { _ in [] }) {
      (self.nodes, self.acts) = (nodes, acts)
    }

    func begin(_ start: MatchStart) {}
    func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
      for (slot, value) in acts(turn).enumerated() { act[slot] = value }
    }
    func answers(node: Int) -> Bool { nodes[node] != nil }
    func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool { nodes[node]!(turn) }
  }

  private struct Plant: Sendable {
    let outcome: CrisisOutcome
    var settings: [String: Double] = [:]
    var seed = UInt64(1)
    var coercer: @Sendable (CrisisParameters) -> any Strategy = { ConfiguredCoercer(.init(), $0) }
    var target: @Sendable (CrisisParameters) -> any Strategy = { ReferenceTarget($0) }
  }

  private static let calm: [String: Double] = ["accident_hazard": 0, "tension_hazard": 0, "turns": 12]

  /// One match for each outcome, in the order of the model's outcomes.
  private static let plants: [Plant] = [
    Plant(outcome: .statusQuo, settings: calm.merging(["completion_rate": 0]) { $1 }),
    Plant(
      outcome: .freeze, settings: calm,
      coercer: { _ in Planted { $0 == 1 ? [0, 0, 0, 1, 0.05, 0.2] : [] } }),
    Plant(
      outcome: .disarmed, settings: calm, coercer: { ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0.2), $0) }),
    Plant(
      outcome: .armedDeterrence, settings: calm, coercer: { ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0), $0) }),
    Plant(
      outcome: .preventiveWar, settings: calm.merging(["completion_rate": 0.12, "turns": 40]) { $1 },
      coercer: { ConfiguredCoercer(.pressure($0), $0) }),
    Plant(
      outcome: .disarmingWar, settings: calm.merging(["initial_stage": 4]) { $1 },
      coercer: { _ in Planted([CoercerNode.strike.rawValue: { $0 == 3 }]) }),
    Plant(
      outcome: .preemptiveWar, settings: calm, coercer: { ConfiguredCoercer(.pressure($0), $0) },
      target: { _ in Planted([TargetNode.preempt.rawValue: { $0 == 5 }]) { _ in [1, 0.3] } }),
    Plant(
      outcome: .inadvertentWar, settings: ["uprising_hazard": 0, "tension_hazard": 0.5],
      coercer: { ConfiguredCoercer(.pressure($0), $0) }, target: { _ in ConstantTarget.sprint() }),
    Plant(
      outcome: .collapseAlone,
      settings: ["uprising_hazard": 0.2, "accident_hazard": 0, "collapse_alone": 0.9, "collapse_with_intervention": 0.95,
        "completion_rate": 0, "programme_legitimacy": 0, "opportunist_gain": 0]),
    Plant(
      outcome: .collapseIntervention,
      settings: ["uprising_hazard": 0.2, "accident_hazard": 0, "collapse_alone": 0.05, "completion_rate": 0]),
  ]

  private static func transcript(_ plant: Plant) throws -> CrisisTranscript {
    let scenario = try TranscriptTests.scenario { scenario in
      for (name, value) in plant.settings.sorted(by: { $0.key < $1.key }) { try scenario.set(name, to: value, source: "test") }
    }
    let p = CrisisParameters(scenario)
    let recorder = CrisisRecorder()
    let result = try CrisisGame(scenario).play(
      [plant.coercer(p), plant.target(p), ConstantPatron(pressure: 0.3)], seed: plant.seed, repetition: 0, recorder: recorder)
    return CrisisTranscript(
      scenario: scenario, strategies: ["one", "two", "three"], seed: plant.seed, repetition: 0, recorder: recorder, result: result)
  }

  private static func ending(_ plant: Plant, isFull: Bool) throws -> [String] {
    let lines = try transcript(plant).lines(style: .plain, isFull: isFull)
    let start = try #require(lines.firstIndex { $0.contains("Outcome:") })
    let end = try #require(lines.firstIndex { $0.contains("Payoffs") })
    return Array(lines[start..<end])
  }

  private static func items(_ plant: Plant) throws -> [[String: Any]] {
    let data = try JSONEncoder().encode(transcript(plant).document)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(object["causes"] as? [[String: Any]])
  }

  /// The text of a match of every outcome, short and full, for people to read.
  @Test func readsAsItDid() throws {
    #expect(Self.plants.map(\.outcome) == CrisisOutcome.allCases)
    var text = ""
    for plant in Self.plants {
      let name = CrisisSchema.model.outcomes[plant.outcome.rawValue].name.split(separator: "_").joined(separator: " ")
      let short = try Self.ending(plant, isFull: false)
      #expect(short[0].contains("Outcome: \(name)  ("), "\(short[0])")
      text += short.joined(separator: "\n") + "\n"
      text += "  In full:\n" + (try Self.ending(plant, isFull: true).dropFirst(3).joined(separator: "\n")) + "\n\n"
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/causes.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded causes.txt; read it, and run again without RECORD_GOLDENS")
      return
    }
    #expect(try text == String(contentsOf: path, encoding: .utf8), "causes.txt reads otherwise than it did")
  }

  /// Every link has its kind, its turn, finite numbers, and a sentence that stands in the full transcript.
  @Test(arguments: plants.indices) func programsReadTheSame(_ index: Int) throws {
    let plant = Self.plants[index]
    let items = try Self.items(plant)
    #expect(items[0]["kind"] as? String == "decision")
    #expect(items.contains { $0["kind"] as? String == "fear" })
    let full = try Self.ending(plant, isFull: true).joined(separator: " ").split(separator: " ").joined(separator: " ")
    for item in items {
      let text = try #require(item["text"] as? String)
      #expect(full.contains(text.split(separator: " ").joined(separator: " ")), "\(text)")
      #expect(try #require(item["turn"] as? Int) >= 1)
      #expect(Set(item.keys) == ["kind", "turn", "numbers", "text"])
      #expect((item["numbers"] as? [String: Double])?.values.allSatisfy(\.isFinite) == true)
    }
    let belief = items.first { $0["kind"] as? String == "belief" }?["numbers"] as? [String: Double]
    if let belief {
      let parts = belief.filter { $0.key.hasSuffix("_log_odds") }.values.reduce(0, +)
      #expect((parts - (try #require(belief["log_odds_change"]))).magnitude < 1e-9)
    }
  }

  /// A script that strikes below its threshold is not said to have been driven to it.
  @Test func aHawkIsCalledAHawk() throws {
    var plant = Self.plants[4]
    plant.coercer = { _ in Planted([CoercerNode.strike.rawValue: { $0 == 1 }]) }
    let text = try Self.ending(plant, isFull: false).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains("Its strategy struck although the strike rule would not have: "), "\(text)")
  }
}
