import StandoffKernel
import Testing

/// C.4, P4 to P7, and eq. 6: how wars are fought, and when they are paid.
@Suite struct WarTests {
  private func strikes(in turn: Int) -> ScriptedStrategy {
    .coercer(strike: { now, _ in now == turn })
  }

  @Test("A strike under a deal costs the pledge at once, besides the war")
  func strikeUnderADeal() throws {
    let p = CrisisParameters.certain()
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer(strike: { turn, _ in turn == 2 }) { turn, _, act in
        if turn == 1 { (act.offer, act.inducement, act.pledge) = (.freeze, 0.05, 0.2) }
      },
      target: ScriptedStrategy.agrees())
    let played = try table.record()
    #expect(played.outcome == .preventiveWar && played.result.endTurn == 2)
    // Two turns of flows, the pledge with δ, the war with δ².
    let flow = -0.006 * 0.1 - 0.2 * 0.05
    #expect(same(played.payoff(.coercer), flow * 1.9 - 0.9 * 0.2 + 0.81 * (0.3 - 1)))
    #expect(same(played.payoff(.target), (1 + 0.01 + 0.05) * 1.9 - 0.81 * 5))
  }

  @Test("War has weight δ^(t+1): struck in turn t+1, it is paid at the start of the next", arguments: [1, 2, 4])
  func warWeight(_ turn: Int) throws {
    let p = CrisisParameters.certain()
    let played = try Table(parameters: p, coercer: strikes(in: turn)).record()
    let flows = p.annuity(turn)
    #expect(same(played.payoff(.coercer), -0.0006 * flows + p.power(turn) * (0.3 - 1)))
    #expect(same(played.payoff(.target), 1.01 * flows - p.power(turn) * 5))
    #expect(same(played.payoff(.patron), -0.0004 * flows - p.power(turn) * 1.5))
  }

  @Test("A lost war leaves the coercer an armed enemy, and the target in power", arguments: [TargetType.securitySeeker, .greedy])
  func lost(_ type: TargetType) throws {
    let p = CrisisParameters.certain { $0.victoryProbability = 0 }
    let played = try Table(
      parameters: p, types: CrisisTypes(.opportunist, type), coercer: strikes(in: 1)
    ).record()
    let harm = type == .greedy ? 0.031 : 0.006
    #expect(played.turn(1).has(.victory(coercerWins: false)))
    #expect(same(played.payoff(.coercer), -harm * 0.1 + 0.9 * (-harm * p.forEver - 1)))
    #expect(same(played.payoff(.target), 1.01 + 0.9 * (p.forEver - 5)))
  }

  @Test("The coercer's gain is its own type's", arguments: [(CoercerType.opportunist, 0.3), (.restrained, 0.25)])
  func gain(_ type: CoercerType, _ gain: Double) throws {
    let played = try Table(
      parameters: .certain(), types: CrisisTypes(type, .securitySeeker), coercer: strikes(in: 1)
    ).record()
    #expect(same(played.payoff(.coercer), -0.0006 + 0.9 * (gain - 1)))
  }

  @Test("The strike comes after progress: completed in that turn, it is a disarming war at the armed stage's cost and odds")
  func strikeAfterProgress() throws {
    let p = CrisisParameters.certain {
      $0.initialStage = 3
      $0.victoryProbabilityArmed = 0
    }
    let played = try Table(parameters: p, coercer: strikes(in: 1), target: ScriptedStrategy.works()).record()
    #expect(played.outcome == .disarmingWar && played.result.marks[0] == 4)
    // Flows at stage 3, before progress; the war at stage 4.
    #expect(same(played.payoff(.coercer), -0.006 * 0.15 + 0.9 * (-0.006 * p.forEver - 2.5)))
  }

  @Test("Preemption comes before progress, at the stage before it, and takes .1 from the coercer's chance")
  func preemption() throws {
    for (chance, expected) in [(0.9, 0.8), (0.05, 0)] {
      let p = CrisisParameters.certain {
        $0.initialStage = 3
        $0.victoryProbability = chance
        $0.victoryProbabilityArmed = 1
      }
      let table = Table(
        parameters: p, coercer: strikes(in: 1),
        target: ScriptedStrategy.target(preempt: ScriptedStrategy.yes, posture: { _, _, act in act.effort = 1 }))
      let exact = try table.exact()
      #expect(exact[.preemptiveWar] == 1)
      // The target's payoff tells the chance: v/(1 − δ) if the coercer loses.
      let lost = ((exact.payoffs[1] - (1 + 0.015 - 0.02)) / 0.9 + 5) / p.forEver
      #expect(same(1 - lost, expected), "\(1 - lost)")
      #expect(same(exact.payoffs[0], -0.006 * 0.15 + 0.9 * (expected * 0.3 - (1 - expected) * 0.006 * p.forEver - 1)))
    }
  }

  @Test("At the last stage preemption takes .1 from the armed odds")
  func preemptionByAnArmedTarget() {
    let p = CrisisParameters()
    #expect(same(p.chanceOfVictory(stage: 4, targetStruckFirst: true), 0.4))
    #expect(same(p.chanceOfVictory(stage: 3, targetStruckFirst: true), 0.8))
  }

  @Test("The preempt node sees this turn's postures after deals")
  func preemptNode() throws {
    for accepts in [true, false] {
      let target = RecordingStrategy(
        ScriptedStrategy.target(accept: { _, _ in accepts }, preempt: { _, _ in false }))
      let played = try Table(
        parameters: .certain(),
        coercer: ScriptedStrategy.offersOnce(.freeze) { _, _, act in (act.threat, act.sanctions) = (0.8, 0.6) },
        target: target, patron: ConstantPatron(pressure: 0.4, shield: 0.7)
      ).record()
      let node = try #require(target.glance(at: TargetNode.preempt.rawValue, turn: 1))
      #expect(node[CrisisSlot.threat] == (accepts ? 0 : 0.8) && node[CrisisSlot.shield] == 0.7)
      #expect(same(node[CrisisSlot.effectivePressure], accepts ? 0 : 0.42))
      #expect(node[CrisisSlot.deal] == (accepts ? 1 : 0) && played.result.endTurn == 6)
    }
  }

  @Test("Refusal of bases and the shield raise the cost of war")
  func costs() throws {
    func payoff(_ change: (inout CrisisParameters) -> Void, shield: Double = 0) throws -> Double {
      try Table(
        parameters: .certain(change), coercer: strikes(in: 1), patron: ConstantPatron(pressure: 0, shield: shield)
      ).record().payoff(.coercer)
    }
    let base = try payoff { _ in }
    #expect(same(base - (try payoff { $0.basingRefusal = 0.5 }), 0.9 * 0.4 * 0.5))
    #expect(same(base - (try payoff({ _ in }, shield: 0.7)), 0.9 * 0.5 * 0.7))
  }

  @Test("War that nobody chose is fought after progress, and comes before any uprising")
  func inadvertent() throws {
    let p = CrisisParameters.certain {
      $0.initialStage = 3
      $0.accidentHazard = 1e4
      $0.uprisingHazard = 1
      $0.programmeLegitimacy = 0
    }
    let played = try Table(parameters: p, target: ScriptedStrategy.works()).record()
    #expect(played.outcome == .inadvertentWar && !played.events.contains(.uprising))
    #expect(same(played.payoff(.coercer), -0.006 * 0.15 + 0.9 * (0.3 - 2.5)))
  }

  @Test("A deal lifts the tension of that turn, not the accident")
  func tensionUnderADeal() throws {
    func chance(accident: Double, accepts: Bool) throws -> Double {
      let p = CrisisParameters.certain {
        $0.accidentHazard = accident
        $0.tensionHazard = 0.5
        $0.turns = 1
      }
      return try Table(
        parameters: p, coercer: ScriptedStrategy.offersOnce(.freeze) { _, _, act in act.threat = 1 },
        target: ScriptedStrategy.target(accept: { _, _ in accepts }) { _, _, act in act.provocation = 1 }
      ).exact()[.inadvertentWar]
    }
    #expect(try chance(accident: 0, accepts: true) == 0 && chance(accident: 0, accepts: false) > 0.39)
    #expect(try chance(accident: 0.1, accepts: true) > 0.095)
  }

  @Test("The strike node sees this turn's postures, and the attack threshold that goes with them")
  func strikeNode() throws {
    let p = CrisisParameters.certain { $0.sanctionSlowdown = 0.3 }
    let coercer = RecordingStrategy(
      ScriptedStrategy.coercer(strike: { _, _ in false }) { _, _, act in (act.threat, act.sanctions) = (0.8, 0.6) })
    _ = try Table(parameters: p, coercer: coercer, patron: ConstantPatron(pressure: 0.4, shield: 0.7)).record()
    let node = try #require(coercer.glance(at: CoercerNode.strike.rawValue, turn: 1))
    #expect(node[CrisisSlot.threat] == 0.8 && node[CrisisSlot.shield] == 0.7 && same(node[CrisisSlot.effectivePressure], 0.42))
    let threshold = p.attackThreshold(.opportunist, effectivePressure: node[CrisisSlot.effectivePressure], shield: 0.7)
    #expect(node[CrisisSlot.attackThreshold] == threshold)
    // At the posture of turn 1 nothing is in force yet.
    let before = p.attackThreshold(.opportunist, effectivePressure: 0, shield: 0)
    #expect(coercer.posture(1)?[CrisisSlot.attackThreshold] == before && before != threshold)
    #expect(coercer.posture(2)?[CrisisSlot.attackThreshold] == threshold)
  }
}
