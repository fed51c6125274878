import StandoffKernel
import StandoffReport
import Testing

/// Each outcome has its reason, and each event its sentence.
@Suite struct TranscriptTests {
  static func scenario(_ change: (inout Scenario) throws -> Void = { _ in }) rethrows -> Scenario {
    var scenario = Scenario(
      name: "test", schema: CrisisSchema.model,
      seats: [
        .init(actor: "US", type: .fixed(0), defaultStrategy: "a"), .init(actor: "DPRK", type: .fixed(0), defaultStrategy: "b"),
        .init(actor: "China", type: nil, defaultStrategy: "c"),
      ])
    try change(&scenario)
    return scenario
  }

  static func lines(_ scenario: Scenario, _ strategies: [any Strategy], seed: UInt64 = 1, isFull: Bool = false) throws(Fault) -> [String] {
    let recorder = CrisisRecorder()
    let result = try CrisisGame(scenario).play(strategies, seed: seed, repetition: 0, recorder: recorder)
    let transcript = CrisisTranscript(
      scenario: scenario, strategies: ["one", "two", "three"], seed: seed, repetition: 0, recorder: recorder, result: result)
    return transcript.lines(style: .plain, isFull: isFull)
  }

  /// Strategies that lead to an outcome in the first turns, whatever chance does.
  static let ends: [(settings: [String: Double], coercer: String, target: String, says: String)] = [
    (["completion_rate": 1, "initial_stage": 2, "prior_greedy": 0.999], "strike", "sprint", "US struck at stage 3 of 4, before the programme was complete."),
    (["completion_rate": 1, "turns": 3], "none", "sprint", "The programme was complete in turn 2 and deterred intervention from then on"),
    (["accident_hazard": 10], "none", "idle", "Nobody chose this war"),
    (["uprising_hazard": 1, "collapse_alone": 0.5, "collapse_with_intervention": 1, "opportunist_gain": 9], "none", "idle", "An uprising came and US joined it: at stage 2 it would do so with probability 1.00. This is what DPRK feared."),
    (["uprising_hazard": 1, "collapse_alone": 1, "collapse_with_intervention": 1, "opportunist_gain": 0, "intervention_cost": 1], "none", "idle", "An uprising toppled the regime; US did not join it: at stage 2 it would with probability 0.00."),
    (["turns": 2, "uprising_hazard": 0, "accident_hazard": 0], "none", "idle", "The programme was still unfinished, at stage 2."),
    (["turns": 2, "uprising_hazard": 0], "bargain", "accept", "DPRK gave up the programme for 0.050 a turn, and a pledge that would cost US 0.20 to break; the deal held to the last turn."),
  ]

  @Test(arguments: ends.indices) func saysWhy(_ index: Int) throws {
    let end = Self.ends[index]
    let scenario = try Self.scenario { scenario in
      for (name, value) in end.settings { try scenario.set(name, to: value, source: "test") }
      try scenario.set("provocation_prestige", to: 0, source: "test")
    }
    let parameters = CrisisParameters(scenario)
    var setting = ConfiguredCoercer.Setting()
    if end.coercer == "strike" { setting.strikesByRule = true }
    if end.coercer == "bargain" { setting = .bargain(inducement: 0.05, pledge: 0.2) }
    var posture = TargetPosture()
    posture.effort = end.target == "sprint" ? 1 : 0
    let lines = try Self.lines(
      scenario,
      [ConfiguredCoercer(setting, parameters), ConstantTarget(posture, accepts: end.target == "accept"), ConstantPatron(pressure: 0)])
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains(end.says), "\(text)")
  }

  /// Where no deal was struck the transcript gives the target's price and what the coercer would have paid.
  @Test func saysWhyThereWasNoDeal() throws {
    let scenario = try Self.scenario { try $0.set("turns", to: 4, source: "test") }
    let p = CrisisParameters(scenario)
    var calm = scenario
    for (name, value) in [("accident_hazard", 0.0), ("tension_hazard", 0), ("uprising_hazard", 1e-12)] { try calm.set(name, to: value, source: "test") }
    let lines = try Self.lines(calm, [ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0), p), ConstantTarget.sprint(), ConstantPatron(pressure: 0.3)])
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains("No deal was struck. At the start DPRK would have disarmed without a pledge for "), "\(text)")
    #expect(text.contains("there was nothing to agree on") || text.contains("there was room for a deal"))
  }

  @Test func quietTurnsAreGathered() throws {
    let scenario = try Self.scenario { try $0.set("uprising_hazard", to: 0, source: "test") }
    var calm = scenario
    try calm.set("accident_hazard", to: 0, source: "test")
    let strategies: [any Strategy] = [
      ConfiguredCoercer(.init(), CrisisParameters(calm)), ConstantTarget(TargetPosture()), ConstantPatron(pressure: 0),
    ]
    let short = try Self.lines(calm, strategies)
    #expect(short.contains { $0.contains("39 turns of the same, and nothing happens") })
    let full = try Self.lines(calm, strategies, isFull: true)
    #expect(full.filter { $0.contains(" of 40  programme ") }.count == 40)
    #expect(full.count > short.count)
  }

  @Test func aVoidPledgeIsCalledVoid() throws {
    let scenario = try Self.scenario { try $0.set("pledge_cap", to: 0, source: "test") }
    let strategies: [any Strategy] = [
      ConfiguredCoercer(.bargain(inducement: 0.05, pledge: 0.2), CrisisParameters(scenario)), ConstantTarget.sprint(), ConstantPatron(pressure: 0),
    ]
    let lines = try Self.lines(scenario, strategies)
    #expect(lines.contains { $0.contains("its pledge is worth nothing, since nothing can be pledged here") })
    #expect(lines.contains { $0.contains("DPRK refuses.") })
  }
}
