import StandoffKernel
import Testing

/// C.4: when a red line stands, is crossed, and what an unenforced crossing does.
@Suite struct RedLineTests {
  /// A coercer that announces a line at `stage` in every turn.
  private func announces(_ stage: Int) -> ScriptedStrategy {
    .coercer { _, _, act in act.redLine = stage }
  }

  @Test("A line drawn in one turn is in force in the next, and not before")
  func bindsFromTheNextTurn() throws {
    // From stage 2 at a step a turn: a line at 4 announced in turn 1 is crossed in turn 2.
    let coercer = RecordingStrategy(announces(4))
    let played = try Table(parameters: .certain(), coercer: coercer, target: ScriptedStrategy.works()).record()
    #expect(played.turn(1).has(.lineDrawn(stage: 4)) && !played.turn(1).has(.lineCrossed(stage: 4)))
    #expect(played.turn(2).has(.lineCrossed(stage: 4)) && played.turn(2).has(.bluffCalled))
    #expect(coercer.posture(1)?[CrisisSlot.redLine] == 0 && coercer.posture(2)?[CrisisSlot.redLine] == 4)

    // Announced in the turn in which the programme passes it, it comes too late: no crossing, and it is refused.
    let late = try Table(
      parameters: .certain { $0.initialStage = 3 }, coercer: announces(4), target: ScriptedStrategy.works()
    ).record()
    #expect(late.turn(1).has(.lineRefused(stage: 4)) && late.result.marks[3] == 0)
  }

  @Test("A line at a stage already reached, or beyond the last, is refused", arguments: [1, 2, 5])
  func refused(_ stage: Int) throws {
    let played = try Table(parameters: .certain(), coercer: announces(stage)).record()
    #expect(played.turns.allSatisfy { $0.has(.lineRefused(stage: stage)) && $0.after.redLine == 0 })
  }

  @Test("A second line is ignored")
  func secondIsIgnored() throws {
    let played = try Table(parameters: .certain { $0.initialRedLine = 3 }, coercer: announces(4)).record()
    #expect(played.turns.allSatisfy { $0.after.redLine == 3 && $0.events.isEmpty })
  }

  @Test("An initial line stands only above the initial stage", arguments: [(1, 0), (2, 0), (3, 3), (4, 4)])
  func initialLine(_ drawn: Int, _ stands: Int) {
    #expect(CrisisState(.certain { $0.initialRedLine = drawn }).redLine == stands)
  }

  @Test("A line survives deals, and disarmament too")
  func survivesDeals() throws {
    // Disarmed in turn 1, quit in turn 3, then three steps up to the line.
    let p = CrisisParameters.certain { $0.initialRedLine = 3 }
    let played = try Table(
      parameters: p, coercer: ScriptedStrategy.offersOnce(.disarm),
      target: ScriptedStrategy.agrees { turn, _, act in
        act.quit = turn == 3
        act.effort = 1
      }
    ).record()
    #expect(played.turns.prefix(4).allSatisfy { $0.after.redLine == 3 && !$0.has(.lineCrossed(stage: 3)) })
    #expect(played.turn(2).after.deal == .disarmed && played.turn(3).after.deal == .none)
    #expect(played.turn(5).before.stage == 2 && played.turn(5).has(.lineCrossed(stage: 3)))
  }

  @Test("An unenforced crossing costs A at once, lowers ρ by eq. 9, removes the line and is counted")
  func calledBluff() throws {
    func play(audienceCost: Double) throws -> Played {
      let p = CrisisParameters.certain {
        $0.initialRedLine = 4
        $0.priorResolved = 0.4
        $0.audienceCost = audienceCost
      }
      return try Table(parameters: p, target: ScriptedStrategy.works()).record()
    }
    let played = try play(audienceCost: 0.1)
    let crossing = played.turn(2)
    #expect(crossing.before.redLine == 4 && crossing.after.redLine == 0)
    #expect(same(crossing.after.coercerResolved, 0.4 * 0.05 / (0.4 * 0.05 + 0.6)))
    #expect(played.turns.dropFirst(2).allSatisfy { $0.after.coercerResolved == crossing.after.coercerResolved })
    #expect(played.result.marks[3] == 1)
    // Turn 2 is t = 1.
    #expect(same(try play(audienceCost: 0).payoff(.coercer) - played.payoff(.coercer), 0.9 * 0.1))
  }

  @Test("Once crossed, a new line may be drawn in the same turn")
  func redrawn() throws {
    let played = try Table(
      parameters: .certain { $0.initialRedLine = 3 }, coercer: announces(4), target: ScriptedStrategy.works()
    ).record()
    #expect(played.turn(1).has(.bluffCalled) && played.turn(1).has(.lineDrawn(stage: 4)))
    #expect(played.turn(2).has(.bluffCalled) && played.result.marks[3] == 2)
  }

  @Test("An enforced crossing is no bluff")
  func enforced() throws {
    let p = CrisisParameters.certain { $0.initialRedLine = 3 }
    let coercer = RecordingStrategy(ScriptedStrategy.coercer(strike: { _, view in view[CrisisSlot.crossed] == 1 }))
    let played = try Table(parameters: p, coercer: coercer, target: ScriptedStrategy.works()).record()
    #expect(played.outcome == .preventiveWar && played.result.endTurn == 1 && played.result.marks[3] == 0)
    #expect(played.turn(1).after.coercerResolved == p.priorResolved && played.turn(1).after.redLine == 3)
    let node = try #require(coercer.glance(at: CoercerNode.strike.rawValue, turn: 1))
    // The node is told the stage after progress.
    #expect(node[CrisisSlot.stage] == 3 && node[CrisisSlot.crossed] == 1)
  }

  @Test("What counts is the shown stage: hidden progress crosses when it shows, and may pass beyond the line")
  func hiddenCrossing() throws {
    let p = CrisisParameters.certain {
      $0.initialRedLine = 3
      $0.detectionRate = 0
    }
    let played = try Table(
      parameters: p, coercer: ScriptedStrategy.offersOnce(.freeze),
      target: ScriptedStrategy.agrees { _, _, act in act.cheat = true }
    ).record()
    // Turn 1: 2 to 3 in secret. Turn 2: completion, which is always seen; the shown stage goes from 2 to 4.
    #expect(played.turn(1).after.stage == 3 && played.turn(1).after.shownStage == 2 && played.turn(1).after.redLine == 3)
    #expect(played.turn(2).has(.lineCrossed(stage: 3)) && played.turn(2).after.shownStage == 4)
    #expect(played.turn(2).after.redLine == 0)
  }

  @Test("A line may be drawn at a stage that the programme has reached in secret: a refusal would give it away")
  func drawnAtAHiddenStage() throws {
    let p = CrisisParameters.certain { $0.detectionRate = 0 }
    let played = try Table(
      parameters: p,
      coercer: ScriptedStrategy.offersOnce(.freeze) { turn, _, act in act.redLine = turn == 2 ? 3 : 0 },
      target: ScriptedStrategy.agrees { turn, _, act in
        act.cheat = turn == 1
        act.quit = turn == 4
      }
    ).record()
    #expect(played.turn(2).after.stage == 3 && played.turn(2).has(.lineDrawn(stage: 3)))
    // When the freeze ends the shown stage passes it.
    #expect(played.turn(4).has(.lineCrossed(stage: 3)))
  }

  @Test("A freeze that replaces a broken one keeps the shown stage: nothing is crossed in between")
  func refrozen() throws {
    let p = CrisisParameters.certain {
      $0.initialRedLine = 3
      $0.detectionRate = 0
      $0.turns = 3
    }
    let played = try Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer { turn, _, act in
        act.renege = turn == 2
        if turn < 3 { act.offer = .freeze }
      },
      target: ScriptedStrategy.agrees { turn, _, act in act.cheat = turn == 1 }
    ).record()
    #expect(played.turn(1).after.stage == 3 && played.turn(2).has(.accepted(.freeze)))
    // Either the line is crossed when the shown stage passes it, or the shown stage does not pass it.
    let shown = played.turn(2).after.shownStage
    #expect(shown == 2 || played.turn(2).has(.lineCrossed(stage: 3)), "shown stage \(shown)")
  }
}
