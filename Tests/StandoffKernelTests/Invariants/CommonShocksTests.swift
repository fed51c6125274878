import StandoffKernel
import Testing

/// All profiles face the same shocks: a draw depends on seed, repetition, turn and purpose, never on who plays.
@Suite struct CommonShocksTests {
  @Test("Profiles that choose alike share every shock, until they choose differently")
  func historiesAgreeUntilChoicesDiffer() throws {
    var compared = 0
    for seed in 3000..<3100 as Range<UInt64> {
      let item = RandomCase(seed: seed, longest: 16)
      let divergence = Int(seed % 8) + 2
      var other = item.table
      let posture = item.coercer
      let strikesFrom = Double(item.strikesFrom)
      let intervenes = item.intervenes
      other.coercer = ScriptedStrategy.coercer(
        strike: { _, view in view[CrisisSlot.stage] >= strikesFrom }, intervene: { _, _ in intervenes },
        posture: { turn, _, act in
          act = posture
          if turn >= divergence { act.threat = 1 - posture.threat }
        })
      let (one, two) = (try item.table.record(seed: seed).turns, try other.record(seed: seed).turns)
      for (a, b) in zip(one, two).prefix(divergence - 1) {
        #expect(a.events == b.events && a.after == b.after, "\(item), turn \(a.turn)")
        compared += 1
      }
    }
    #expect(compared > 200)
  }

  @Test("An uprising that no choice can influence comes in the same turn whatever is chosen")
  func uprisingsAreShared() throws {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.uprisingHazard = 0.1
      $0.programmeLegitimacy = 0
      $0.sanctionDestabilisation = 0
      $0.collapseAlone = 1
      $0.collapseWithIntervention = 1
    }
    let settings: [ConfiguredCoercer.Setting] = [.restraint(), .pressure(p), .offer(pledge: 0.2)]
    var collapses = 0
    for repetition in 0..<100 as Range<UInt64> {
      let turns = try settings.map { setting in
        var setting = setting
        setting.strikesByRule = false
        let result = try Table.reference(setting, p).record(seed: 4, repetition: repetition).result
        return result.outcome >= CrisisOutcome.collapseAlone.rawValue ? result.endTurn : 0
      }
      #expect(Set(turns).count == 1, "repetition \(repetition): \(turns)")
      if turns[0] > 0 { collapses += 1 }
    }
    #expect(collapses > 80)
  }

  @Test("An event happens where the uniform of its purpose and turn lies below its probability")
  func eventsAreUniformsBelowThresholds() throws {
    var happened: [Purpose: Int] = [:]
    var tried: [Purpose: Int] = [:]
    for seed in 3200..<3500 as Range<UInt64> {
      var item = RandomCase(seed: seed, longest: 12)
      item.parameters.interventionByScript = 0
      item.parameters.uprisingHazard = 0.2
      let p = item.parameters
      let played = try item.table.record(seed: seed, repetition: 3)
      var chance = CounterChance(seed: seed, repetition: 3)
      func check(_ purpose: Purpose, _ turn: Int, _ probability: Double, _ found: Bool) {
        let expected = probability >= 1 || chance.uniform(purpose, turn: turn) < probability
        #expect(found == expected, "\(item), turn \(turn): \(purpose)")
        tried[purpose, default: 0] += 1
        if found { happened[purpose, default: 0] += 1 }
      }
      check(.coercerType, 0, item.types.opportunist, played.recorder.coercerType == .opportunist)
      check(.targetType, 0, item.types.greedy, played.recorder.targetType == .greedy)
      for turn in played.turns where !turn.has(.preempted) {
        let after = turn.after
        let advanced = turn.events.contains { if case .advanced = $0 { true } else { false } }
        let cheats = turn.has(.cheated)
        let isFree = after.deal == .none && !turn.has(.cheatDetected)
        let before = after.stage - (advanced ? 1 : 0)
        if before < p.stages && (isFree || cheats) {
          let effort = cheats ? 1 : turn.target.effort
          check(.progress, turn.turn, p.stepChance(effectivePressure: after.effectivePressure) * effort, advanced)
        }
        if cheats { check(.detection, turn.turn, after.stage == p.stages ? 1 : p.detectionRate, turn.has(.cheatDetected)) }
        if turn.has(.struck) { continue }
        let tension = p.chanceOfInadvertentWar(threat: after.threat, provocation: after.provocation)
        check(.inadvertentWar, turn.turn, tension, turn.has(.inadvertentWar))
        if turn.has(.inadvertentWar) { continue }
        let hazard = p.uprisingHazard(stage: after.stage, effectivePressure: after.effectivePressure)
        check(.uprising, turn.turn, hazard, turn.has(.uprising))
        guard turn.has(.uprising) else { continue }
        let joins = p.chanceOfIntervention(
          played.recorder.coercerType, stage: after.stage, shield: after.shield, pledge: after.pledge)
        check(.intervention, turn.turn, joins, turn.has(.intervened))
        let falls = p.collapseGivenUprising(intervention: turn.has(.intervened) ? 1 : 0)
        check(.collapse, turn.turn, falls, turn.has(.collapsed))
      }
      for turn in played.turns {
        for (wins, event) in [(true, CrisisEvent.victory(coercerWins: true)), (false, .victory(coercerWins: false))]
        where turn.has(event) {
          let odds = p.chanceOfVictory(stage: turn.after.stage, targetStruckFirst: turn.has(.preempted))
          check(.victory, turn.turn, odds, wins)
        }
      }
    }
    // Misreading shows in beliefs, and the last ones belong to other models.
    let elsewhere: Set<Purpose> = [
      .noiseAtCoercer, .noiseAtTarget, .confirmationAtCoercer, .confirmationAtTarget, .slipOfFirst, .slipOfSecond, .ending,
    ]
    for purpose in Purpose.allCases where !elsewhere.contains(purpose) {
      let (yes, all) = (happened[purpose, default: 0], tried[purpose, default: 0])
      #expect(yes > 10 && all - yes > 10, "\(purpose): \(yes) of \(all)")
    }
  }

  @Test("A shock is one uniform against one threshold, in the same direction: more effort never means less progress")
  func progressIsMonotone() throws {
    for repetition in 0..<200 as Range<UInt64> {
      let completed = try [0.3, 0.6, 1].map { effort in
        let p = CrisisParameters.with { $0.removeHazards() }
        let result = try Table(parameters: p, target: ScriptedStrategy.works(effort)).record(repetition: repetition).result
        return result.marks[1] == 0 ? Int32.max : result.marks[1]
      }
      #expect(completed[0] >= completed[1] && completed[1] >= completed[2], "repetition \(repetition): \(completed)")
    }
  }
}
