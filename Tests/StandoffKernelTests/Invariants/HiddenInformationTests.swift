import StandoffKernel
import Testing

/// What an actor must not see: the other's type, and the true stage of a frozen programme.
@Suite struct HiddenInformationTests {
  /// All that each role was shown in one match, posture by posture and node by node.
  private func glances(_ item: RandomCase, _ types: CrisisTypes) throws -> [[RecordingStrategy.Glance]] {
    var table = item.table
    table.types = types
    let recorders = table.seats.map(RecordingStrategy.init)
    (table.coercer, table.target, table.patron) = (recorders[0], recorders[1], recorders[2])
    _ = try table.record(seed: item.seed)
    return recorders.map(\.glances)
  }

  @Test func targetsTypeIsNeverShownToOthers() throws {
    for seed in 4000..<4100 as Range<UInt64> {
      let item = RandomCase(seed: seed)
      let seeker = try glances(item, CrisisTypes(.opportunist, .securitySeeker))
      let greedy = try glances(item, CrisisTypes(.opportunist, .greedy))
      #expect(seeker[0] == greedy[0], "\(item)")
      #expect(seeker[2] == greedy[2], "\(item)")
      #expect(seeker[1].allSatisfy { $0[CrisisSlot.type] == 0 } && greedy[1].allSatisfy { $0[CrisisSlot.type] == 1 })
    }
  }

  @Test func coercersTypeIsNeverShownToOthers() throws {
    for seed in 4000..<4100 as Range<UInt64> {
      var item = RandomCase(seed: seed)
      // Both types act alike in uprisings: then nothing that happens differs.
      item.parameters.restrainedGain = item.parameters.opportunistGain
      let opportunist = try glances(item, CrisisTypes(.opportunist, .securitySeeker))
      let restrained = try glances(item, CrisisTypes(.restrained, .securitySeeker))
      #expect(opportunist[1] == restrained[1], "\(item)")
      #expect(opportunist[2] == restrained[2], "\(item)")
      #expect(opportunist[0].allSatisfy { $0[CrisisSlot.type] == 0 })
      #expect(restrained[0].allSatisfy { $0[CrisisSlot.type] == 1 })
    }
  }

  @Test func typesDrawnAtRandomAreNotShownEither() throws {
    // The same match with types known for certain and with the same types drawn.
    let item = RandomCase(seed: 4)
    var table = item.table
    table.types = CrisisTypes(opportunist: 0.5, greedy: 0.5)
    let played = try table.record(seed: 4)
    let known = CrisisTypes(played.recorder.coercerType, played.recorder.targetType)
    #expect(try glances(item, known) == glances(item, table.types))
  }

  @Test func frozenProgrammesTrueStageDoesNotLeak() throws {
    // A freeze at stage 1 of 5 under which the target cheats undetected. What the others see is the same, turn by turn, as
    // when it keeps the freeze, until completion ends it.
    func others(cheats: Bool) throws -> (views: [[RecordingStrategy.Glance]], trueStages: [Int]) {
      let p = CrisisParameters.with {
        $0.removeHazards()
        $0.detectionRate = 0
        $0.stages = 5
        $0.initialStage = 1
        $0.turns = 12
      }
      let coercer = RecordingStrategy(
        ScriptedStrategy.coercer(strike: { _, _ in false }, { turn, _, act in if turn == 1 { act.offer = .freeze } }))
      let patron = RecordingStrategy(ScriptedStrategy.patron())
      let table = Table(
        parameters: p, coercer: coercer, target: ScriptedStrategy.agrees { _, _, act in act.cheat = cheats },
        patron: patron)
      let played = try table.record(seed: 6)
      let frozen = played.turns.prefix { $0.after.deal == .freeze }
      return (
        [coercer.glances, patron.glances].map { $0.filter { $0.turn <= frozen.count } }, frozen.map(\.after.stage)
      )
    }
    let (honest, cheating) = (try others(cheats: false), try others(cheats: true))
    let turns = cheating.trueStages.count
    #expect(cheating.trueStages.last! > 1 && honest.trueStages.allSatisfy { $0 == 1 })
    for role in 0..<2 {
      #expect(honest.views[role].filter { $0.turn <= turns } == cheating.views[role])
      #expect(cheating.views[role].allSatisfy { $0[CrisisSlot.stage] == 1 })
    }
  }

  @Test func coercersAndPatronsViewsNeverCarryTheTrueStage() throws {
    for seed in 4200..<4300 as Range<UInt64> {
      let item = RandomCase(seed: seed, longest: 16)
      var table = item.table
      let coercer = RecordingStrategy(table.coercer)
      let patron = RecordingStrategy(table.patron)
      (table.coercer, table.patron) = (coercer, patron)
      for turn in try table.record(seed: seed).turns {
        for recorder in [coercer, patron] {
          #expect(recorder.posture(turn.turn)?[CrisisSlot.stage] == Double(turn.before.shownStage), "\(item)")
        }
      }
    }
  }

  @Test func schemaHasNoFieldForTheOthersType() {
    for role in CrisisSchema.model.roles {
      let types = role.view.filter { $0.slot == CrisisSlot.type }
      #expect(types.count == (role.types.isEmpty ? 0 : 1))
      for field in types { #expect(field.kind == .choice(role.types.map(\.name))) }
    }
    // The coercer and the patron read the shown stage under the name `stage`, and have no other.
    for role in [0, 2] {
      #expect(CrisisSchema.model.roles[role].view.filter { $0.name.contains("stage") && $0.slot >= 0 }.map(\.name) == ["stage"])
    }
  }
}
