import StandoffKernel
import Testing

/// Each of the ten outcomes has its deciding node, with figures by hand. δ = .9, six turns, nothing by chance.
@Suite struct CrisisDecisionTests {
  private func decision(_ outcome: CrisisOutcome, _ table: Table) throws -> CrisisDecision {
    let played = try table.record()
    #expect(played.outcome == outcome)
    return try CrisisThresholdTests.causes(played, table.parameters).decision
  }

  @Test func aHawksStrikeIsNotTheRules() throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.coercer(strike: { _, view in view[CrisisSlot.stage] == 3 }),
      target: ScriptedStrategy.works())
    guard case .strike(let strike) = try decision(.preventiveWar, table) else { Issue.record("no strike"); return }
    #expect(strike.turn == 1 && strike.stage == 3 && strike.isOnTheEve && !strike.breaksDeal)
    let p = table.parameters
    #expect(same(strike.threshold, p.attackThreshold(.opportunist, effectivePressure: 0, shield: 0)))
    #expect(strike.belief == 0.3 && strike.isByRule == (0.3 > strike.threshold))
    let forEver = (0.006 + 0.3 * 0.025) * 10
    #expect(same(strike.values.strike, p.victoryProbability * 0.3 - 1 - (1 - p.victoryProbability) * forEver))
  }

  @Test func aStrikeAgainstAnArmedTargetIsNeverTheRules() throws {
    let table = Table(
      parameters: .certain { $0.initialStage = 4 }, coercer: ScriptedStrategy.coercer(strike: { turn, _ in turn == 2 }))
    guard case .strike(let strike) = try decision(.disarmingWar, table) else { Issue.record("no strike"); return }
    #expect(strike.turn == 2 && !strike.isByRule && !strike.isOnTheEve && same(strike.values.wait, -(0.006 + 0.3 * 0.025) * 10))
  }

  @Test func aStrikeMayBreakADeal() throws {
    let table = Table(
      parameters: .certain(),
      coercer: ScriptedStrategy.coercer(strike: { turn, _ in turn == 3 }) { turn, _, act in
        if turn == 1 { (act.offer, act.inducement, act.pledge) = (.freeze, 0.05, 0.2) }
      }, target: ScriptedStrategy.agrees())
    guard case .strike(let strike) = try decision(.preventiveWar, table) else { Issue.record("no strike"); return }
    #expect(strike.breaksDeal && !strike.isByRule && strike.turn == 3)
  }

  @Test func preemption() throws {
    let table = Table(
      parameters: .certain { $0.victoryProbability = 0.1 },
      coercer: ScriptedStrategy.coercer { _, _, act in act.threat = 0.5 },
      target: ScriptedStrategy.target(preempt: { turn, _ in turn == 3 }))
    guard case .preemption(let first) = try decision(.preemptiveWar, table) else { Issue.record("none"); return }
    // It survives its war for certain: 1.01 now, and δ (10 − 5); struck first it would win with .9.
    #expect(first.turn == 3 && same(first.strike, 1.01 + 0.9 * 5))
    let p = table.parameters
    let position = StageValues.Position(effectivePressure: 0, threat: 0.5, opportunist: 0.8, resolved: 0.05)
    let second = 1.01 + 0.9 * (9 - 5)
    #expect(first.hazard > 0 && same(first.needed, (first.hold - first.strike) / (first.hold - second)))
    #expect(first.hold > StageValues(p, position, stage: 2).stay - 1)
  }

  @Test func accident() throws {
    let table = Table(
      parameters: .certain { $0.tensionHazard = 1e4; $0.accidentHazard = 0.2 },
      coercer: ScriptedStrategy.coercer { turn, _, act in act.threat = turn == 2 ? 1 : 0 },
      target: ScriptedStrategy.works(0, provocation: 1))
    var seed = UInt64(1)
    while try table.record(seed: seed).result.endTurn != 2 { seed += 1 }
    let played = try table.record(seed: seed)
    guard case .accident(let accident) = try CrisisThresholdTests.causes(played, table.parameters).decision
    else { Issue.record("none"); return }
    let p = table.parameters
    let first = p.chanceOfInadvertentWar(threat: 0, provocation: 0)
    #expect(accident.chance == 1 && accident.chanceWithoutTension == first && accident.threat == 1)
    #expect(accident.chanceSoFar == 1 - (1 - first) * 0)
    var chance = CounterChance(seed: seed, repetition: 0)
    #expect(accident.draw == chance.uniform(.inadvertentWar, turn: 2))
  }

  @Test func theDrawOfAnAccidentLiesBelowItsChance() throws {
    var wars = 0
    for seed in UInt64(0)..<120 {
      let world = RandomCase(seed: seed, longest: 25)
      let played = try world.table.record(seed: seed)
      guard case .accident(let accident) = try CrisisThresholdTests.causes(played, world.parameters).decision else { continue }
      wars += 1
      #expect(try #require(accident.draw) < accident.chance && accident.chance <= accident.chanceSoFar + 1e-12, "\(world)")
    }
    #expect(wars > 10)
  }

  @Test func anEventsWar() throws {
    let played = try Table(parameters: .certain()).record("start", in: 2, ["war": 1])
    let decision = try CrisisThresholdTests.causes(played, .certain()).decision
    #expect(decision == .eventWar("stub", turn: 2))
  }

  @Test(arguments: [CrisisOutcome.collapseAlone, .collapseIntervention]) func collapse(_ outcome: CrisisOutcome) throws {
    let joins = outcome == .collapseIntervention
    let p = CrisisParameters.certain {
      $0.uprisingHazard = 0.5
      $0.programmeLegitimacy = 0
      $0.collapseAlone = joins ? 0 : 1
      $0.collapseWithIntervention = 1
      $0.sharpenIntervention()
    }
    let table = Table(parameters: p)
    var seed = UInt64(1)
    while try table.record(seed: seed).result.endTurn != 3 { seed += 1 }
    let played = try table.record(seed: seed)
    guard case .uprising(let uprising) = try CrisisThresholdTests.causes(played, p).decision else { Issue.record("none"); return }
    #expect(uprising.turn == 3 && uprising.chance == 0.5 && uprising.chanceSoFar == 0.875 && uprising.stage == 2)
    #expect(uprising.isJoined == joins && uprising.fallAlone == (joins ? 0 : 1) && uprising.fallIfJoined == 1)
    #expect(uprising.intervention == p.chanceOfIntervention(.opportunist, stage: 2, shield: 0, pledge: 0))
    #expect(!uprising.isBrought && !uprising.isByScript)
    let brought = try Table(parameters: p.changed { $0.uprisingHazard = 0 }).record("uprising", in: 2, ["uprising": 1])
    guard case .uprising(let stirred) = try CrisisThresholdTests.causes(brought, p).decision else { Issue.record("none"); return }
    #expect(stirred.isBrought && stirred.turn == 2)
  }

  @Test func armed() throws {
    let table = Table(parameters: .certain(), target: ScriptedStrategy.works())
    guard case .programme(let programme) = try decision(.armedDeterrence, table) else { Issue.record("none"); return }
    #expect(programme.isComplete && programme.turn == 2 && programme.stage == 3 && !programme.isByEvent)
    let position = StageValues.Position(effectivePressure: 0, threat: 0, opportunist: 0.8, resolved: 0.05)
    #expect(programme.values.map { $0.arm > 0 && same($0.stay, StageValues(table.parameters, position, stage: 3).stay) } == true)
    let started = Table(parameters: .certain { $0.initialStage = 4 })
    guard case .programme(let old) = try decision(.armedDeterrence, started) else { Issue.record("none"); return }
    #expect(old.turn == 0 && old.values == nil && old.turnsOfEffort == 0)
    let event = try Table(parameters: .certain()).record("start", in: 3, ["stage_change": 2])
    guard case .programme(let given) = try CrisisThresholdTests.causes(event, .certain()).decision else { Issue.record("none"); return }
    #expect(given.isByEvent && given.turn == 3)
  }

  @Test func statusQuoWithAnOfferRefused() throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.disarm, inducement: 0.05, pledge: 0.2),
      target: ScriptedStrategy.works(0))
    guard case .programme(let programme) = try decision(.statusQuo, table) else { Issue.record("none"); return }
    #expect(!programme.isComplete && programme.turn == 6 && programme.stage == 2 && programme.turnsOfEffort == 0)
    let late = Table(
      parameters: .certain(), target: ScriptedStrategy.target { turn, _, act in act.effort = turn == 6 ? 1 : 0 })
    guard case .programme(let working) = try decision(.statusQuo, late) else { Issue.record("none"); return }
    #expect(working.stage == 2 && working.lastStage == 3 && working.turnsOfEffort == 1)
    let offer = try #require(programme.refused)
    #expect(offer.turn == 1 && !offer.isAccepted && offer.inducement == 0.05 && offer.pledge == 0.2 && offer.offer == .disarm)
  }

  @Test(arguments: [Offer.freeze, .disarm]) func deals(_ kind: Offer) throws {
    let table = Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(kind, inducement: 0.05, pledge: 0.2),
      target: ScriptedStrategy.agrees())
    guard case .deal(let offer?, let turn) = try decision(kind == .freeze ? .freeze : .disarmed, table)
    else { Issue.record("none"); return }
    #expect(turn == 1 && offer.isAccepted && offer.offer == kind)
    let p = table.parameters
    let position = StageValues.Position(effectivePressure: 0, threat: 0, opportunist: 0.8, resolved: 0.05)
    let terms = DealTerms(kind, pledge: 0.2)
    #expect(offer.price == terms.price(p, position, stage: 2))
    #expect(offer.priceWithoutPledge == DealTerms(kind, pledge: 0).price(p, position, stage: 2))
    #expect(offer.value == terms.valueToTarget(p, position, stage: 2, inducement: 0.05))
    #expect(offer.worth == terms.willingnessToPay(p, .opportunist, greedy: 0.3, effectivePressure: 0, stage: 2))
  }

  /// States between equals: when suspicion crossed a threshold, on the belief on which the move was chosen.
  @Test func thresholdsBetweenEquals() throws {
    let table = DyadTable(
      parameters: .with { $0.both { $0.observer.prior = 0.5 } }, first: ScriptedStrategy.fearful(),
      second: ScriptedStrategy.fearful())
    let (result, recorder) = try table.record()
    let state = try #require(DyadCauses(table.parameters, recorder)).states[0]
    #expect(result.isWar && state.struck && state.trust.crossed == 1 && state.attack.crossed == result.endTurn)
    #expect(state.attack.belief == recorder.turns[result.endTurn - 2].series[0] && state.lastBelief == state.attack.belief)
    #expect(state.turnsArmed == Int(result.marks[0]) && state.armedFirst == 1)
    #expect(state.valueOfPeace == 1 / (1 - table.parameters.discountFactor))
  }
}

extension CrisisParameters {
  fileprivate func changed(_ change: (inout CrisisParameters) -> Void) -> CrisisParameters {
    var parameters = self
    change(&parameters)
    return parameters
  }
}
