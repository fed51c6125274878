import StandoffKernel
import Testing

/// C.4, P2: offers, acceptance, what a deal lifts, and how it ends without cheating.
@Suite struct DealTests {
  /// Postures in which everything that a deal might lift is set.
  private static func loudTable(_ p: CrisisParameters) -> Table {
    Table(
      parameters: p,
      coercer: ScriptedStrategy.offersOnce(.disarm, inducement: 0.05, pledge: 0.2) { _, _, act in
        act.threat = 0.8
        act.sanctions = 0.6
      },
      target: ScriptedStrategy.agrees { _, _, act in
        act.effort = 1
        act.provocation = 0.5
      },
      patron: ConstantPatron(pressure: 0.4, shield: 0.7))
  }

  @Test("A deal lifts threat, sanctions, pressure and provocation with their costs, in the turn of acceptance; not the shield")
  func whatADealLifts() throws {
    let p = CrisisParameters.certain()
    let played = try Self.loudTable(p).record()
    #expect(played.outcome == .disarmed && played.result.marks[2] == 1)
    for turn in played.turns {
      let state = turn.after
      #expect(state.threat == 0 && state.sanctions == 0 && state.pressure == 0 && state.provocation == 0)
      #expect(state.effectivePressure == 0 && state.shield == 0.7 && state.stage == 0 && state.shownStage == 0)
      // What was chosen is kept apart from what is in force.
      #expect(turn.coercer.threat == 0.8 && turn.target.provocation == 0.5)
    }
    // Every turn from the first, for ever: b for the target, eb b for the coercer, the shield for the patron; no effort.
    #expect(same(played.payoff(.target), (1 + 0.05) * p.forEver))
    #expect(same(played.payoff(.coercer), -0.2 * 0.05 * p.forEver))
    #expect(same(played.payoff(.patron), -0.002 * 0.7 * p.forEver))
  }

  @Test("A refused offer leaves all in force, and a target that does not answer refuses", arguments: [true, false])
  func refusal(_ answers: Bool) throws {
    let p = CrisisParameters.certain { $0.turns = 1 }
    var table = Self.loudTable(p)
    table.target = ScriptedStrategy.target(accept: answers ? { _, _ in false } : nil)
    let played = try table.record()
    #expect(played.turn(1).has(.refused(.disarm)) && played.turn(1).after.deal == .none)
    #expect(played.turn(1).after.threat == 0.8 && played.turn(1).after.sanctions == 0.6 && played.turn(1).after.stage == 2)
    #expect(played.turn(1).after.pressure == 0.4 && played.result.marks[2] == 0)
  }

  @Test("The target answers on this turn's postures as announced, and sees the terms")
  func acceptNode() throws {
    let p = CrisisParameters.certain { $0.pledgeCap = 0.15 }
    var table = Self.loudTable(p)
    let target = RecordingStrategy(table.target)
    table.target = target
    let played = try table.record()
    let node = try #require(target.glance(at: TargetNode.accept.rawValue, turn: 1))
    #expect(node[CrisisSlot.threat] == 0.8 && node[CrisisSlot.sanctions] == 0.6 && node[CrisisSlot.shield] == 0.7)
    #expect(same(node[CrisisSlot.effectivePressure], 0.1 * 0.6 + 0.9 * 0.4) && node[CrisisSlot.stage] == 2)
    #expect(node[CrisisSlot.offer] == Double(Offer.disarm.rawValue) && node[CrisisSlot.offerInducement] == 0.05)
    // The pledge is clipped before it is seen.
    #expect(node[CrisisSlot.offerPledge] == 0.15 && played.turn(1).after.pledge == 0.15)
    #expect(played.turn(1).has(.offered(.disarm, inducement: 0.05, pledge: 0.15, clippedFrom: 0.2)))
    // At postures no offer lies on the table, and everything shown is last turn's.
    let first = try #require(target.posture(1))
    #expect(first[CrisisSlot.threat] == 0 && first[CrisisSlot.shield] == 0 && first[CrisisSlot.offer] == 0)
    let second = try #require(target.posture(2))
    #expect(second[CrisisSlot.offer] == 0 && second[CrisisSlot.dealPledge] == 0.15 && second[CrisisSlot.shield] == 0.7)
    #expect(second[CrisisSlot.deal] == Double(Deal.disarmed.rawValue) && second[CrisisSlot.dealInducement] == 0.05)
  }

  @Test("Under anarchy the pledge is nothing; without a cap it is what was said")
  func cap() throws {
    for (cap, pledge) in [(0.0, 0.0), (0.1, 0.1), (1e9, 0.2)] {
      let played = try Self.loudTable(.certain { $0.pledgeCap = cap }).record()
      #expect(played.turn(1).after.pledge == pledge)
    }
  }

  @Test("Offers while a deal is in force are ignored")
  func offersUnderADeal() throws {
    var posture = CoercerPosture()
    posture.offer = .disarm
    let offered = posture
    let played = try Table(
      parameters: .certain(), coercer: ScriptedStrategy.coercer { turn, _, act in act = turn == 1 ? frozen() : offered },
      target: ScriptedStrategy.agrees()
    ).record()
    #expect(played.outcome == .freeze && played.turns.dropFirst().allSatisfy { $0.events.isEmpty })

    func frozen() -> CoercerPosture {
      var posture = CoercerPosture()
      posture.offer = .freeze
      return posture
    }
  }

  @Test("Quitting ends a deal, costs nobody anything, and leaves the stage where it is")
  func quitting() throws {
    let p = CrisisParameters.certain { $0.turns = 2 }
    var table = Self.loudTable(p)
    table.patron = ConstantPatron(pressure: 0)
    table.target = ScriptedStrategy.agrees { turn, _, act in act.quit = turn == 2 }
    let played = try table.record()
    #expect(played.turn(2).has(.quit(.disarmed)) && played.turn(2).after.deal == .none && played.turn(2).after.stage == 0)
    #expect(played.turn(2).after.inducement == 0 && played.turn(2).after.pledge == 0)
    #expect(played.result.marks[5] == 1 && played.result.marks[4] == 0 && played.outcome == .statusQuo)
    // From turn 2 the threat and the sanctions are in force again: s = .1 × .6.
    let after = 0.9 * p.forEver
    #expect(same(played.payoff(.coercer), -0.2 * 0.05 + after * (-0.0005 * 0.8 - 0.001 * 0.6)))
    #expect(same(played.payoff(.target), 1.05 + after * (1 - 0.08 * 0.06)))
  }

  @Test("Reneging pays the pledge at once, and the effort of that turn counts again")
  func reneging() throws {
    let p = CrisisParameters.certain { $0.turns = 2 }
    var table = Self.loudTable(p)
    table.coercer = ScriptedStrategy.offersOnce(.disarm, inducement: 0.05, pledge: 0.2) { turn, _, act in
      act.renege = turn == 2
    }
    table.target = ScriptedStrategy.agrees { _, _, act in act.effort = 1 }
    table.patron = ConstantPatron(pressure: 0)
    let played = try table.record()
    #expect(played.turn(2).has(.reneged(.disarmed, pledge: 0.2)) && played.turn(2).after.stage == 1)
    #expect(played.result.marks[4] == 1 && played.result.marks[5] == 0)
    // Turn 2 at stage 0, then stage 1 for ever: vulnerability ν/4.
    let later = p.power(2) * p.forEver
    #expect(same(played.payoff(.coercer), -0.2 * 0.05 - 0.9 * 0.2 - later * 0.006 * 0.05))
    #expect(same(played.payoff(.target), 1.05 + 0.9 * (1 - 0.02) + later * (1 + 0.02 / 4)))
  }

  @Test("After quitting or reneging a new offer may be made and answered in the same turn", arguments: [true, false])
  func newOfferInTheSameTurn(_ targetQuits: Bool) throws {
    let p = CrisisParameters.certain { $0.turns = 3 }
    let played = try Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer { turn, _, act in
        act.offer = turn == 1 ? .disarm : .freeze
        act.inducement = turn == 1 ? 0.05 : 0.01
        act.pledge = turn == 1 ? 0.2 : 0.1
        act.renege = turn == 2 && !targetQuits
      },
      target: ScriptedStrategy.agrees { turn, _, act in act.quit = turn == 2 && targetQuits }
    ).record()
    let second = played.turn(2)
    #expect(second.has(.accepted(.freeze)) && second.after.deal == .freeze && second.after.pledge == 0.1)
    let penalty = targetQuits ? 0 : 0.9 * 0.2
    #expect(same(played.payoff(.coercer), -0.2 * 0.05 - penalty - 0.2 * 0.01 * 0.9 * p.forEver))
    // The mark keeps the turn of the first deal.
    #expect(played.result.marks[2] == 1)
  }

  @Test("If both leave at once, the target has quit: nobody pays")
  func quittingComesFirst() throws {
    var table = Self.loudTable(.certain { $0.turns = 2 })
    table.coercer = ScriptedStrategy.offersOnce(.disarm, pledge: 0.2) { turn, _, act in act.renege = turn == 2 }
    table.target = ScriptedStrategy.agrees { turn, _, act in act.quit = turn == 2 }
    let played = try table.record()
    #expect(played.turn(2).has(.quit(.disarmed)) && played.result.marks[5] == 1 && played.result.marks[4] == 0)
    #expect(same(played.payoff(.coercer), -0.2 * 0.05))
  }

  @Test("Quitting and reneging without a deal do nothing")
  func nothingToLeave() throws {
    let played = try Table(
      parameters: .certain(), coercer: ScriptedStrategy.coercer { _, _, act in act.renege = true },
      target: ScriptedStrategy.target { _, _, act in act.quit = true }
    ).record()
    #expect(played.events.isEmpty && played.result.marks[4] == 0 && played.result.marks[5] == 0)
  }
}
