import StandoffKernel
import Testing

/// Each of the ten outcomes, by a scripted match whose payoffs are computed by hand. δ = .9, six turns, nothing by chance.
@Suite struct OutcomeTests {
  private func expect(
    _ outcome: CrisisOutcome, inTurn turn: Int, _ payoffs: (Double, Double, Double), _ table: Table,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let played = try table.record()
    #expect(played.outcome == outcome, sourceLocation: sourceLocation)
    #expect(played.result.endTurn == turn, sourceLocation: sourceLocation)
    #expect(same(played.payoff(.coercer), payoffs.0), "\(played.payoff(.coercer))", sourceLocation: sourceLocation)
    #expect(same(played.payoff(.target), payoffs.1), "\(played.payoff(.target))", sourceLocation: sourceLocation)
    #expect(same(played.payoff(.patron), payoffs.2), "\(played.payoff(.patron))", sourceLocation: sourceLocation)
    // The exact propagation finds the same one path.
    let exact = try table.exact()
    #expect(exact[outcome] == 1, sourceLocation: sourceLocation)
    for (role, payoff) in [payoffs.0, payoffs.1, payoffs.2].enumerated() {
      #expect(same(exact.payoffs[role], payoff), sourceLocation: sourceLocation)
    }
  }

  @Test func statusQuo() throws {
    // s = .1 × .5 + .9 × .3 = .32; one flow for ever, ×10.
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.coercer { _, _, act in (act.threat, act.sanctions) = (0.4, 0.5) },
      target: ScriptedStrategy.works(0, provocation: 0.5), patron: ConstantPatron(pressure: 0.3, shield: 0.2))
    try expect(
      .statusQuo, inTurn: 6,
      (10 * (-0.006 * 0.1 - 0.0005 * 0.4 - 0.001 * 0.5), 10 * (1 - 0.08 * 0.32 + 0.01 + 0.02 * 0.5),
       10 * (-0.004 * 0.1 - 0.003 * 0.3 - 0.002 * 0.2)), table)
  }

  @Test func freeze() throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.freeze, inducement: 0.05, pledge: 0.2),
      target: ScriptedStrategy.agrees())
    try expect(.freeze, inTurn: 6, (10 * (-0.0006 - 0.01), 10 * 1.06, 10 * -0.0004), table)
  }

  @Test func disarmed() throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.disarm, inducement: 0.05, pledge: 0.2),
      target: ScriptedStrategy.agrees())
    try expect(.disarmed, inTurn: 6, (10 * -0.01, 10 * 1.05, 0), table)
  }

  @Test(arguments: [TargetType.securitySeeker, .greedy]) func armedDeterrence(_ type: TargetType) throws {
    // Two turns of work from stage 2, then armed for ever.
    let (harm, coercion) = type == .greedy ? (0.031, 0.1) : (0.006, 0)
    let table = Table(
      parameters: .certain(), types: CrisisTypes(.opportunist, type),
      target: ScriptedStrategy.target { _, view, act in act.effort = view[CrisisSlot.stage] < 4 ? 1 : 0 })
    try expect(
      .armedDeterrence, inTurn: 6,
      (-harm * (0.1 + 0.9 * 0.15 + 8.1), 1.01 - 0.02 + 0.9 * (1.015 - 0.02) + 8.1 * (1.02 + coercion),
       -0.004 * (0.1 + 0.9 * 0.15 + 8.1)), table)
  }

  @Test func preventiveWar() throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.coercer(strike: { _, view in view[CrisisSlot.stage] == 3 }),
      target: ScriptedStrategy.works())
    try expect(
      .preventiveWar, inTurn: 1, (-0.0006 + 0.9 * (0.3 - 1), 1.01 - 0.02 - 0.9 * 5, -0.0004 - 0.9 * 1.5), table)
  }

  @Test func disarmingWar() throws {
    let table = Table(
      parameters: .certain { $0.initialStage = 4 }, coercer: ScriptedStrategy.coercer(strike: { turn, _ in turn == 2 }))
    try expect(
      .disarmingWar, inTurn: 2, (-0.006 * 1.9 + 0.81 * (0.3 - 2.5), 1.02 * 1.9 - 0.81 * 5, -0.004 * 1.9 - 0.81 * 1.5), table)
  }

  @Test func preemptiveWar() throws {
    // The coercer's chance is .1 − .1: the target survives its war.
    let table = Table(
      parameters: .certain { $0.victoryProbability = 0.1 },
      target: ScriptedStrategy.target(preempt: { turn, _ in turn == 3 }))
    try expect(
      .preemptiveWar, inTurn: 3,
      (-0.0006 * 2.71 + 0.729 * (-0.006 * 10 - 1), 1.01 * 2.71 + 0.729 * (10 - 5), -0.0004 * 2.71 - 0.729 * 1.5), table)
  }

  @Test func inadvertentWar() throws {
    let table = Table(
      parameters: .certain { $0.tensionHazard = 1e4 },
      coercer: ScriptedStrategy.coercer { turn, _, act in act.threat = turn == 2 ? 1 : 0 },
      target: ScriptedStrategy.works(0, provocation: 1))
    try expect(
      .inadvertentWar, inTurn: 2,
      (-0.0006 * 1.9 - 0.9 * 0.0005 + 0.81 * (0.3 - 1), 1.03 * 1.9 - 0.81 * 5, -0.0004 * 1.9 - 0.81 * 1.5), table)
  }

  @Test(arguments: [CrisisOutcome.collapseAlone, .collapseIntervention]) func collapse(_ outcome: CrisisOutcome) throws {
    // The regime falls in turn 1 with or without help; by eq. 3 the coercer joins for certain, or never.
    let joins = outcome == .collapseIntervention
    let p = CrisisParameters.certain {
      $0.uprisingHazard = 1
      $0.programmeLegitimacy = 0
      $0.collapseAlone = joins ? 0 : 1
      $0.collapseWithIntervention = 1
      $0.sharpenIntervention()
    }
    let cost = 0.05 + 0.5 * 0.1
    try expect(
      outcome, inTurn: 1, (-0.0006 + 0.3 - (joins ? cost : 0), 1.01, -0.0004 - 0.6), Table(parameters: p))
  }

  @Test func allTenHaveAMatch() {
    // The tests above name each outcome once; a new one must be added to them.
    #expect(CrisisOutcome.allCases.count == 10)
  }
}
