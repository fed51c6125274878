import StandoffKernel
import Testing

/// Eq. 10 and 11: flows, and the value of the last state going on for ever.
@Suite struct ContinuationTests {
  @Test("The last postures go on for ever, without effort and without war, at the hazard of the final stage")
  func stationaryValue() throws {
    // One turn at lively postures in which nothing absorbing happens; then u/(1 − δ(1 − H)).
    let p = CrisisParameters.with {
      $0.turns = 1
      $0.completionRate = 1
      $0.sanctionSlowdown = 0
      $0.uprisingHazard = 0.05
      $0.tensionHazard = 0.5
    }
    let table = Table(
      parameters: p, types: CrisisTypes(.opportunist, .greedy),
      coercer: ScriptedStrategy.coercer { _, _, act in (act.threat, act.sanctions) = (0.8, 0.6) },
      target: ScriptedStrategy.works(provocation: 0.5), patron: ConstantPatron(pressure: 0.4, shield: 0.3))
    var found: Played?
    for repetition in 0..<50 as Range<UInt64> where found == nil {
      let played = try table.record(repetition: repetition)
      if played.outcome == .statusQuo && !played.events.contains(.uprising) { found = played }
    }
    let played = try #require(found)

    // Stage 2 in turn 1, stage 3 from then on; s = .1 × .6 + .9 × .4.
    let s = 0.42
    func target(stage: Double) -> Double { 1 - 0.08 * s + 0.02 * stage / 4 + 0.02 * 0.5 }
    func coercer(stage: Double) -> Double { -0.031 * 0.2 * stage / 4 - 0.0005 * 0.8 - 0.001 * 0.6 }
    func patron(stage: Double) -> Double { -0.004 * 0.2 * stage / 4 - 0.003 * 0.4 - 0.002 * 0.3 }
    let hazard = p.uprisingHazard(stage: 3, effectivePressure: s)
    let cost = 0.05 + 0.5 * 0.2 * 0.75 + 0.3 * 0.3
    let joins = logistic((0.5 * 0.3 - cost) / 0.02)
    let collapse = hazard * (0.25 + joins * 0.5)
    let forEver = 0.974 / (1 - 0.974 * (1 - collapse))
    #expect(same(played.payoff(.target), target(stage: 2) - 0.02 + forEver * target(stage: 3)))
    #expect(
      same(
        played.payoff(.coercer),
        coercer(stage: 2) + forEver * (coercer(stage: 3) + collapse * 0.3 - hazard * joins * cost)))
    #expect(same(played.payoff(.patron), patron(stage: 2) + forEver * (patron(stage: 3) - collapse * 0.6)))
  }

  @Test("Under a deal the inducement goes on, and its pledge holds off intervention")
  func dealGoesOn() throws {
    for (pledge, type) in [(0.0, CoercerType.opportunist), (0.2, .opportunist), (0.2, .restrained)] {
      let p = CrisisParameters.with { $0.removeAccidents() }
      let exact = try Table(
        parameters: p, types: CrisisTypes(type, .securitySeeker),
        coercer: ScriptedStrategy.offersOnce(.disarm, inducement: 0.07, pledge: pledge), target: ScriptedStrategy.agrees()
      ).exact()
      // Stationary from the first turn on, so forty turns and the rest are one geometric sum; a turn's collapse comes
      // after its flow.
      let gain = type == .opportunist ? 0.3 : 0.25
      let joins = logistic((0.5 * gain - 0.05 - pledge) / 0.02)
      let collapse = 0.01 * (0.25 + joins * 0.5)
      let forEver = 1 / (1 - 0.974 * (1 - collapse))
      #expect(same(exact.payoffs[1], 1.07 * forEver))
      #expect(same(exact.payoffs[0], (-0.2 * 0.07 + collapse * gain - 0.01 * joins * (0.05 + pledge)) * forEver))
      #expect(same(exact.payoffs[2], -0.6 * collapse * forEver))
    }
  }

  @Test("What a match is worth does not depend on where its horizon lies, once nothing changes any more")
  func noEndGame() throws {
    let payoffs = try [1, 7, 40].map { turns in
      let p = CrisisParameters.with {
        $0.removeAccidents()
        $0.turns = turns
        $0.initialStage = 4
      }
      return try Table(
        parameters: p, coercer: ScriptedStrategy.coercer { _, _, act in act.sanctions = 1 },
        patron: ConstantPatron(pressure: 0.3)
      ).exact().payoffs
    }
    for role in 0..<3 { #expect(same(payoffs[0][role], payoffs[1][role]) && same(payoffs[0][role], payoffs[2][role])) }
  }
}
