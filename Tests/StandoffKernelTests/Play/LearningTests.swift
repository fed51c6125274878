import StandoffKernel
import Testing

/// C.4, P9: which turns teach whom what.
@Suite struct LearningTests {
  private func moved(_ turn: CrisisTurnRecord) -> (coercer: Bool, target: Bool) {
    (turn.after.targetGreedy != turn.before.targetGreedy, turn.after.coercerOpportunist != turn.before.coercerOpportunist)
  }

  @Test("Without a deal both learn, each from the other's act")
  func both() throws {
    let played = try Table(
      parameters: .certain { $0.completionRate = 0 }, coercer: ScriptedStrategy.coercer { _, _, act in act.threat = 0.7 },
      target: ScriptedStrategy.works(0.3)
    ).record()
    for turn in played.turns {
      #expect(moved(turn) == (true, true) && turn.seenByCoercer == 0.3 && turn.seenByTarget == 0.7)
    }
  }

  @Test("At the last stage effort is no evidence; the turn that reaches it still is")
  func lastStage() throws {
    let played = try Table(parameters: .certain { $0.initialStage = 3 }, target: ScriptedStrategy.works()).record()
    #expect(moved(played.turn(1)) == (true, true) && played.turn(1).after.stage == 4)
    for turn in played.turns.dropFirst() { #expect(moved(turn) == (false, true) && turn.seenByCoercer == nil) }
  }

  @Test("Under a deal nobody learns, from the turn of acceptance on")
  func underADeal() throws {
    for offer in [Offer.freeze, .disarm] {
      let played = try Table(
        parameters: .certain(), coercer: ScriptedStrategy.offersOnce(offer) { _, _, act in act.threat = 1 },
        target: ScriptedStrategy.agrees { _, _, act in act.effort = 1 }
      ).record()
      for turn in played.turns { #expect(moved(turn) == (false, false)) }
    }
  }

  @Test("Undetected cheating teaches nothing; caught, it is full effort seen plainly, and the lifted threat still no evidence")
  func cheating() throws {
    func first(detection: Double) throws -> CrisisTurnRecord {
      let p = CrisisParameters.certain {
        $0.detectionRate = detection
        $0.completionRate = 0
        $0.coercer.noise = 0.3
        $0.target.noise = 0.3
      }
      return try Table(
        parameters: p, coercer: ScriptedStrategy.offersOnce(.freeze) { _, _, act in act.threat = 1 },
        target: ScriptedStrategy.agrees { _, _, act in act.cheat = true }
      ).record().turn(1)
    }
    #expect(moved(try first(detection: 0)) == (false, false))
    let caught = try first(detection: 1)
    #expect(moved(caught) == (true, false) && caught.seenByCoercer == 1 && caught.seenByTarget == nil)
    // ε plays no part.
    var pair = BeliefPair(.certain())
    pair.update(.certain(), arming: 1, threat: 0)
    #expect(caught.after.targetGreedy == pair.targetGreedy)
  }

  @Test("The turn of quitting and of reneging teaches like any other", arguments: [true, false])
  func leaving(_ targetQuits: Bool) throws {
    let played = try Table(
      parameters: .certain { $0.completionRate = 0 },
      coercer: ScriptedStrategy.offersOnce(.freeze) { turn, _, act in
        act.threat = 0.9
        act.renege = turn == 2 && !targetQuits
      },
      target: ScriptedStrategy.agrees { turn, _, act in
        act.effort = 0.6
        act.quit = turn == 2 && targetQuits
      }
    ).record()
    #expect(moved(played.turn(1)) == (false, false))
    #expect(moved(played.turn(2)) == (true, true) && played.turn(2).seenByCoercer == 0.6)
    #expect(played.turn(2).seenByTarget == 0.9)
    // Neither is itself evidence: the beliefs are those of a turn with these acts.
    var pair = BeliefPair(.certain())
    pair.update(.certain(), arming: 0.6, threat: 0.9)
    #expect(played.turn(2).after.targetGreedy == pair.targetGreedy)
    #expect(played.turn(2).after.coercerOpportunist == pair.coercerOpportunist)
  }

  @Test("Progress is seen without noise: never misread, and with ε = 0 in the likelihoods")
  func plainProgress() throws {
    let p = CrisisParameters.certain {
      $0.coercer.noise = 0.4
      $0.stages = 12
      $0.initialStage = 0
      $0.turns = 12
    }
    let played = try Table(parameters: p, target: ScriptedStrategy.works()).record()
    var plain = p
    plain.coercer.noise = 0
    var pair = BeliefPair(p)
    for turn in played.turns {
      pair.update(plain, arming: 1, threat: 0)
      #expect(turn.seenByCoercer == 1 && turn.after.targetGreedy == pair.targetGreedy)
      #expect(!turn.has(.misread(observer: .coercer)))
    }
  }

  @Test("A misread act is its opposite, each observer apart")
  func misreading() throws {
    let p = CrisisParameters.certain {
      $0.coercer.noise = 0.3
      $0.target.noise = 0.3
      $0.completionRate = 0
      $0.turns = 400
    }
    let played = try Table(
      parameters: p, coercer: ScriptedStrategy.coercer { _, _, act in act.threat = 0.9 },
      target: ScriptedStrategy.works(0.8)
    ).record()
    var (byCoercer, byTarget, byBoth) = (0, 0, 0)
    for turn in played.turns {
      let (one, other) = (turn.has(.misread(observer: .coercer)), turn.has(.misread(observer: .target)))
      #expect(same(turn.seenByCoercer ?? -1, one ? 0.2 : 0.8) && same(turn.seenByTarget ?? -1, other ? 0.1 : 0.9))
      byCoercer += one ? 1 : 0
      byTarget += other ? 1 : 0
      byBoth += one && other ? 1 : 0
    }
    // Binomial(400, .3) and Binomial(400, .09), four standard errors.
    let counts = "\(byCoercer), \(byTarget), \(byBoth)"
    #expect(abs(byCoercer - 120) < 37 && abs(byTarget - 120) < 37 && abs(byBoth - 36) < 23, "\(counts)")
  }

  @Test("Beliefs move from their values at the start of the turn and from this turn's shield")
  func simultaneous() throws {
    let p = CrisisParameters.certain {
      $0.completionRate = 0
      $0.restrainedGain = 0
      $0.setProjection(0.5)
    }
    // The shield goes up in turn 2 only.
    let played = try Table(
      parameters: p, coercer: ScriptedStrategy.coercer { _, _, act in act.threat = 1 }, target: ScriptedStrategy.works(),
      patron: ScriptedStrategy.patron { turn, _, act in act.shield = turn == 2 ? 1 : 0 }
    ).record()
    var pair = BeliefPair(p)
    for turn in played.turns {
      pair.update(p, arming: 1, threat: 1, shield: turn.turn == 2 ? 1 : 0)
      #expect(turn.after.targetGreedy == pair.targetGreedy && turn.after.coercerOpportunist == pair.coercerOpportunist)
    }
  }
}
