import StandoffKernel
import Testing

/// C.4, P5: a freeze, what cheating under it does, and what shows.
@Suite struct FreezeTests {
  /// Frozen in turn 1 at stage 2; the target cheats.
  private func cheating(
    effort: Double = 0, cheats: @escaping (Int) -> Bool = { _ in true }, _ change: (inout CrisisParameters) -> Void
  ) -> Table {
    Table(
      parameters: .certain(change), coercer: ScriptedStrategy.offersOnce(.freeze, inducement: 0.05, pledge: 0.2),
      target: ScriptedStrategy.agrees { turn, _, act in
        act.effort = effort
        act.cheat = cheats(turn)
      })
  }

  @Test("A kept freeze keeps the stage, whatever effort is set")
  func kept() throws {
    let p = CrisisParameters.certain()
    let played = try cheating(effort: 1, cheats: { _ in false }) { _ in }.record()
    #expect(played.outcome == .freeze && played.turns.allSatisfy { $0.after.stage == 2 && $0.after.shownStage == 2 })
    #expect(same(played.payoff(.target), (1 + 0.02 * 2 / 4 + 0.05) * p.forEver))
    #expect(same(played.payoff(.coercer), (-0.006 * 0.1 - 0.2 * 0.05) * p.forEver))
  }

  @Test("Cheating works at full effort and its cost, and is not seen until it is detected")
  func hidden() throws {
    let recorder = RecordingStrategy(ScriptedStrategy.patron())
    var table = cheating(cheats: { $0 == 1 }) { $0.detectionRate = 0 }
    table.patron = recorder
    let played = try table.record()
    #expect(played.turn(1).has(.cheated) && played.turn(1).has(.advanced(stage: 3)))
    #expect(played.turns.allSatisfy { $0.after.stage == 3 && $0.after.shownStage == 2 && $0.after.deal == .freeze })
    #expect(recorder.glances.allSatisfy { $0[CrisisSlot.stage] == 2 })
    // Flows: stage 2 with the effort's cost in turn 1, the true stage 3 from turn 2.
    let later = 0.9 * table.parameters.forEver
    #expect(same(played.payoff(.target), 1 + 0.01 + 0.05 - 0.02 + later * (1 + 0.015 + 0.05)))
    #expect(same(played.payoff(.coercer), -0.006 * 0.1 - 0.01 + later * (-0.006 * 0.15 - 0.01)))
  }

  @Test("Cheating is detected whether or not the programme advanced, and ends the deal at once", arguments: [0.0, 1])
  func detected(_ rate: Double) throws {
    let played = try cheating {
      $0.detectionRate = 1
      $0.completionRate = rate
    }.record()
    #expect(played.turn(1).has(.cheatDetected) && played.turn(1).after.deal == .none)
    #expect(played.turn(1).after.shownStage == played.turn(1).after.stage && played.turn(1).after.stage == (rate == 0 ? 2 : 3))
    #expect(played.result.marks[5] == 1)
    // The deal was struck, though it did not outlive the turn.
    #expect(played.result.marks[2] == 1)
    #expect(played.turn(1).after.inducement == 0 && played.turn(1).after.pledge == 0)
  }

  @Test("Completion under a freeze is always detected")
  func completion() throws {
    let played = try cheating {
      $0.detectionRate = 0
      $0.initialStage = 3
    }.record()
    #expect(played.turn(1).has(.cheatDetected) && played.turn(1).after.shownStage == 4)
    #expect(played.outcome == .armedDeterrence && played.result.marks[1] == 1)
  }

  @Test("At the last stage there is nothing to cheat on")
  func armed() throws {
    let played = try cheating { $0.initialStage = 4 }.record()
    #expect(played.outcome == .freeze && !played.events.contains(.cheated))
    #expect(same(played.payoff(.target), (1 + 0.02 + 0.05) * CrisisParameters.certain().forEver))
  }

  @Test("Nor under disarmament")
  func disarmed() throws {
    var table = cheating { _ in }
    table.coercer = ScriptedStrategy.offersOnce(.disarm)
    let played = try table.record()
    #expect(played.outcome == .disarmed && !played.events.contains(.cheated))
    #expect(played.turns.allSatisfy { $0.after.stage == 0 })
  }

  @Test("When a freeze is quit the shown stage becomes the true one, before the strike node is asked")
  func quitShowsTheStage() throws {
    var table = cheating(cheats: { $0 == 1 }) { $0.detectionRate = 0 }
    let coercer = RecordingStrategy(ScriptedStrategy.coercer(strike: { _, _ in false }) { turn, _, act in
      if turn == 1 { act.offer = .freeze }
    })
    table.coercer = coercer
    table.target = ScriptedStrategy.agrees { turn, _, act in
      act.cheat = turn == 1
      act.quit = turn == 3
    }
    _ = try table.record()
    #expect(coercer.glance(at: 0, turn: 2)?[CrisisSlot.stage] == 2)
    #expect(coercer.posture(3)?[CrisisSlot.stage] == 2)
    #expect(coercer.glance(at: 0, turn: 3)?[CrisisSlot.stage] == 3)
    #expect(coercer.glance(at: 0, turn: 2)?[CrisisSlot.deal] == 1 && coercer.glance(at: 0, turn: 3)?[CrisisSlot.deal] == 0)
  }

  @Test("Progress and detection are separate draws: their frequencies multiply")
  func independentDraws() throws {
    // One turn: P(hidden gap) = λ (1 − det).
    let table = cheating {
      $0.completionRate = 0.35
      $0.detectionRate = 0.6
      $0.turns = 1
    }
    let exact = try table.exact()
    let hidden = exact.standing.filter { $0.key.shownStage < $0.key.stage }.values.reduce(0, +)
    #expect(same(hidden, 0.35 * 0.4) && same(exact[.freeze], 0.4))
  }
}
