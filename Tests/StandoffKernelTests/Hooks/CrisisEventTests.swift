import StandoffKernel
import Testing

/// What events do in a crisis, effect by effect.
@Suite struct CrisisEventTests {
  static let nodes = ["start", "progress", "uprising", "end"]

  @Test("A stage is gained at once, seen by all, and kept within 0 and the last", arguments: nodes)
  func stageChange(_ node: String) throws {
    let table = Table(parameters: .certain())
    let gained = try table.record(node, ["stage_change": 1])
    #expect(gained.turn(1).after.stage == 3 && gained.turn(1).after.shownStage == 3)
    #expect(gained.turns.dropFirst().allSatisfy { $0.after.stage == 3 })
    #expect(try table.record(node, ["stage_change": 12]).turn(1).after.stage == 4)
    let lost = try table.record(node, ["stage_change": -12])
    #expect(lost.turn(1).after.stage == 0 && lost.result.marks[0] == 0)
  }

  @Test("A stage that an event brings arms the target, and the flow of its turn already has it")
  func arms() throws {
    let played = try Table(parameters: .certain()).record("start", in: 2, ["stage_change": 2])
    #expect(played.outcome == .armedDeterrence && played.result.marks[1] == 2)
    let armed = try Table(parameters: .certain { $0.initialStage = 4 }).record()
    let plain = try Table(parameters: .certain()).record()
    // The patron's flow depends on the stage alone: from turn 2 on it is the armed one.
    let p = CrisisParameters.certain()
    let expected = plain.payoff(.patron) / p.forEver + (armed.payoff(.patron) - armed.payoff(.patron) / p.forEver)
    #expect(same(played.payoff(.patron), expected))
  }

  @Test("Under a freeze the others do not see it; a disarmed target has no programme to lose or gain")
  func stageUnderDeals() throws {
    let frozen = try Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.freeze), target: ScriptedStrategy.agrees()
    ).record("start", in: 2, ["stage_change": 1])
    #expect(frozen.turn(2).after.stage == 3 && frozen.turn(2).after.shownStage == 2)
    let disarmed = try Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.disarm), target: ScriptedStrategy.agrees()
    ).record("start", in: 2, ["stage_change": 2])
    #expect(disarmed.turns.allSatisfy { $0.after.stage == 0 } && disarmed.outcome == .disarmed)
  }

  @Test("A red line that an event carries the programme past is crossed, once", arguments: nodes)
  func redLine(_ node: String) throws {
    let played = try Table(parameters: .certain { $0.initialRedLine = 3 }).record(node, ["stage_change": 1])
    let turn = node == "start" || node == "progress" ? 1 : 2
    #expect(played.turn(turn).has(.lineCrossed(stage: 3)) && played.turn(turn).has(.bluffCalled))
    #expect(played.result.marks[3] == 1)
  }

  @Test("A changed type counts from then on, and the record has both")
  func types() throws {
    // An uprising in turn 1 that topples the regime pays the coercer by its type, and greed shows in the coercer's flow.
    let p = CrisisParameters.certain {
      $0.uprisingHazard = 1
      $0.programmeLegitimacy = 0
      $0.collapseAlone = 1
      $0.interventionByScript = 1
    }
    let restrained = try Table(parameters: p, types: CrisisTypes(.restrained, .greedy)).record()
    let changed = try Table(parameters: p).record("start", ["coercer_type": 2, "target_type": 2])
    #expect(changed.result == restrained.result)
    #expect(changed.recorder.firstTypes == (.opportunist, .securitySeeker))
    #expect(changed.recorder.coercerType == .restrained && changed.recorder.targetType == .greedy)
    let unchanged = try Table(parameters: p).record()
    #expect(changed.result != unchanged.result)
  }

  @Test("An uprising comes in the turn of its event, once, at every node", arguments: nodes)
  func uprising(_ node: String) throws {
    let p = CrisisParameters.certain { ($0.collapseAlone, $0.collapseWithIntervention) = (0, 0) }
    let played = try Table(parameters: p).record(node, in: 2, ["uprising": 1])
    #expect(played.turns.map { $0.events.filter { $0 == .uprising }.count } == [0, 1, 0, 0, 0, 0])
    let falls = CrisisParameters.certain { ($0.collapseAlone, $0.collapseWithIntervention) = (1, 1) }
    let fallen = try Table(parameters: falls).record(node, in: 2, ["uprising": 1])
    #expect(fallen.result.endTurn == 2 && [.collapseAlone, .collapseIntervention].contains(fallen.outcome))
  }

  @Test("Who joins an uprising after beliefs is known for what it is")
  func lateIntervention() throws {
    let p = CrisisParameters.certain {
      ($0.collapseAlone, $0.collapseWithIntervention) = (0, 0)
      $0.interventionByScript = 1
    }
    let played = try Table(parameters: p, coercer: ScriptedStrategy.coercer(intervene: ScriptedStrategy.yes)).record(
      "end", ["uprising": 1])
    #expect(played.turn(1).has(.intervened) && played.turn(1).after.coercerOpportunist == LogOdds(probability: 1))
  }

  @Test("Where there is an uprising already, an event brings no second", arguments: nodes)
  func noSecondUprising(_ node: String) throws {
    let p = CrisisParameters.certain {
      $0.uprisingHazard = 1
      $0.programmeLegitimacy = 0
      ($0.collapseAlone, $0.collapseWithIntervention) = (0, 0)
    }
    let played = try Table(parameters: p).record(node, ["uprising": 1])
    #expect(played.turns.allSatisfy { $0.events.filter { $0 == .uprising }.count == 1 })
  }

  @Test("A deal ends, and nobody broke it", arguments: nodes)
  func endDeal(_ node: String) throws {
    let played = try Table(
      parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.freeze), target: ScriptedStrategy.agrees()
    ).record(node, in: 2, ["end_deal": 1])
    #expect(played.turn(1).after.deal == .freeze && played.turn(2).after.deal == .none)
    #expect(played.turn(2).after.inducement == 0 && played.turn(2).after.pledge == 0)
    #expect(played.result.marks[4] == 0 && played.result.marks[5] == 0)
  }

  @Test("War comes in the turn of its event, and is told as its", arguments: nodes)
  func war(_ node: String) throws {
    let played = try Table(parameters: .certain()).record(node, in: 2, ["war": 1])
    #expect(played.outcome == .inadvertentWar && played.result.endTurn == 2)
    #expect(played.turn(2).has(.warByEvent("stub")) && !played.turn(2).has(.inadvertentWar))
    // Paid like any other inadvertent war of that turn.
    let p = CrisisParameters.certain { ($0.accidentHazard, $0.tensionHazard) = (1, 0) }
    let accident = try Table(parameters: p).record()
    let first = try Table(parameters: .certain()).record(node, ["war": 1])
    #expect(first.result.payoffs == accident.result.payoffs)
  }

  @Test("Beliefs move by so many log-odds", arguments: nodes)
  func beliefs(_ node: String) throws {
    // Nobody does anything, so that the last turn's learning is the same with and without: compare at the end.
    let table = Table(parameters: .certain { $0.turns = 1 })
    let plain = try table.record().turn(1).after
    let moved = try table.record(node, ["suspicion": 0.75, "distrust": -0.5, "resolve": 1.25]).turn(1).after
    if node == "end" {
      #expect(abs(moved.targetGreedy.value - plain.targetGreedy.value - 0.75) < 1e-12)
      #expect(abs(moved.coercerOpportunist.value - plain.coercerOpportunist.value + 0.5) < 1e-12)
    }
    #expect(moved.targetGreedy.value > plain.targetGreedy.value)
    #expect(moved.coercerOpportunist.value < plain.coercerOpportunist.value)
    let (before, after) = (LogOdds(probability: plain.coercerResolved), LogOdds(probability: moved.coercerResolved))
    #expect(abs(after.value - before.value - 1.25) < 1e-9)
  }

  @Test("Who learns nothing learns nothing from events")
  func noRule() throws {
    let p = CrisisParameters.certain { ($0.coercer.rule, $0.target.rule) = (.none, .none) }
    let played = try Table(parameters: p).record("end", ["suspicion": 3, "distrust": 3, "resolve": 3])
    let state = CrisisState(p)
    #expect(played.turn(6).after.targetGreedy == state.targetGreedy)
    #expect(played.turn(6).after.coercerOpportunist == state.coercerOpportunist)
    #expect(played.turn(6).after.coercerResolved == state.coercerResolved)
  }

  @Test("An event sees the turn's position and the true types")
  func view() throws {
    var seen: [[Double]] = []
    let event = StubEvent("progress", of: CrisisSchema.model) { turn, view in
      seen.append(["turn", "stage", "shown_stage", "coercer_type", "target_type", "threat", "deal"].map(view))
      return [:]
    }
    _ = try Table(
      parameters: .certain { $0.turns = 2 }, types: CrisisTypes(.restrained, .greedy),
      coercer: ScriptedStrategy.coercer { turn, _, act in act.threat = Double(turn) / 10 }
    ).record(event)
    #expect(seen == [[1, 2, 2, 1, 1, 0.1, 0], [2, 2, 2, 1, 1, 0.2, 0]])
  }

  @Test("What an event says is told; one that says nothing is told by what it did")
  func lines() throws {
    let table = Table(parameters: .certain())
    #expect(try table.record("start", ["uprising": 1], lines: ["Bread is dear in %1."]).turn(1).has(.occurred("Bread is dear in %1.")))
    let told = try table.record("start", ["stage_change": -1, "coercer_type": 2, "suspicion": 0.5])
    #expect(told.turn(1).has(.occurred("stub: stage change -1, coercer type restrained, suspicion +0.5")))
    #expect(told.turn(2).events.isEmpty)
  }

  @Test("An event that does nothing changes nothing", arguments: [1, 2, 3, 4, 5])
  func nothing(_ seed: UInt64) throws {
    let table = Table(types: CrisisTypes(opportunist: 0.5, greedy: 0.5), target: ScriptedStrategy.works(provocation: 0.5))
    for node in Self.nodes {
      let event = StubEvent(node, of: CrisisSchema.model) { _, _ in [:] }
      #expect(try table.record(event, seed: seed).result == table.record(seed: seed).result)
      #expect(event.begun == 1)
    }
  }

  @Test("The fault of an event is its own, with its turn")
  func fault() throws {
    let event = StubEvent("end", of: CrisisSchema.model) { turn, _ throws(Fault) in
      if turn == 3 { throw Fault(.runtime, "no") }
      return [:]
    }
    let fault = #expect(throws: Fault.self) { _ = try Table(parameters: .certain()).record(event) }
    #expect(fault?.owner == "the event stub" && fault?.isOfAPlugin == true && fault?.turn == 3)
  }

  @Test("The exact propagation refuses events")
  func propagation() {
    let table = Table(parameters: .certain())
    let game = table.game
    game.events = EventDesk(game.schema.events!, [StubEvent("end", of: CrisisSchema.model) { _, _ in [:] }])
    let fault = #expect(throws: Fault.self) { _ = try game.propagate(table.seats) }
    #expect(fault?.message.contains("no branches for events") == true && fault?.isOfTheHost == true)
  }
}
