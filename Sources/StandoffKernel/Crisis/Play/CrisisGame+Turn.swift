/// What is in force within one turn, after deals (P2).
struct CrisisMoves {
  var coercer: CoercerPosture
  var target: TargetPosture
  var patron: PatronPosture
  /// (1) Effective pressure, s.
  var pressure = 0.0
  /// Whether a deal was in force when flows were paid (P3).
  var dealAtFlows = false
  /// Stage when flows were paid.
  var stageAtFlows = 0
  var advanced = false
  var cheatCaught = false
  var intervened = false
}

extension CrisisGame {
  /// Plays one turn, P1 to P9, and moves the state on.
  /// - Returns: the outcome, where something absorbing happened.
  func playTurn<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ nature: inout CrisisNature, _ chance: inout C,
    _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    recorder?.start(state)
    let turn = state.turn + 1
    if nature.hasEvents {
      nature.beginTurn()
      try occur(.start, &state, seats, &nature, nil, turn, recorder)
    }
    var moves = try postures(state, seats, turn)
    if let recorder {
      let (chosen, seen) = (moves, state)
      recorder.change {
        ($0.coercer, $0.target, $0.patron, $0.chosenOn) = (chosen.coercer, chosen.target, chosen.patron, seen)
      }
    }
    var outcome = try nodes(&state, seats, &nature, &moves, turn, &chance, &payoffs, recorder)
    if outcome == nil { try learn(&state, seats, moves, turn, &chance, recorder, hasRules: nature.hasRules) }
    if outcome == nil { announce(&state, moves.coercer, recorder) }
    if outcome == nil && nature.hasEvents {
      outcome = try lateEvents(&state, seats, &nature, &moves, turn, &chance, &payoffs, recorder)
    }
    state.turn = turn
    state.threat = moves.coercer.threat
    state.sanctions = moves.coercer.sanctions
    state.provocation = moves.target.provocation
    state.pressure = moves.patron.pressure
    state.shield = moves.patron.shield
    state.effectivePressure = moves.pressure
    state.message = moves.coercer.message
    if let recorder {
      var remarks: [CrisisTurnRecord.Remark] = []
      for (role, strategy) in [(CrisisRole.coercer, seats.coercer), (.target, seats.target), (.patron, seats.patron)] {
        remarks += strategy.takeRemarks().map { CrisisTurnRecord.Remark(role: role, text: $0) }
      }
      recorder.finish(state, remarks: remarks)
    }
    return outcome
  }

  /// P2 to P8.
  private func nodes<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ nature: inout CrisisNature, _ moves: inout CrisisMoves,
    _ turn: Int, _ chance: inout C, _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    try settleDeals(&state, seats, &moves, turn, &payoffs, recorder)
    moves.dealAtFlows = state.deal != .none
    if moves.dealAtFlows { recorder?.change { $0.isHeldByDeal = true } }
    moves.stageAtFlows = state.stage
    addFlows(state, seats, moves, &payoffs)

    // P4: the target may strike first.
    if seats.target.answers(node: TargetNode.preempt.rawValue) {
      showTarget(state, seats, moves, turn)
      if try ask(seats.target, .target, TargetNode.preempt.rawValue, turn, frames.targetView) {
        recorder?.add(.preempted)
        fight(state, seats, targetStruckFirst: true, shield: moves.patron.shield, turn, &chance, &payoffs, recorder)
        return .preemptiveWar
      }
    }

    if nature.hasEvents { try occur(.progress, &state, seats, &nature, moves, turn, recorder) }
    let crossed = advance(&state, &nature, &moves, turn, &chance, recorder)
    if let war = try strikeNode(&state, seats, moves, crossed, turn, &chance, &payoffs, recorder) { return war }

    // P7: war that nobody chose.
    let accident = memo.pointee.inadvertentWar(
      rules, threat: moves.coercer.threat, provocation: moves.target.provocation)
    if nature.bringsWar || chance.happens(.inadvertentWar, turn: turn, probability: accident) {
      return stumble(state, seats, nature, moves, turn, &chance, &payoffs, recorder)
    }
    if nature.hasEvents {
      try occur(.uprising, &state, seats, &nature, moves, turn, recorder)
      if nature.bringsWar { return stumble(state, seats, nature, moves, turn, &chance, &payoffs, recorder) }
    }
    return try uprisingNode(&state, seats, &nature, &moves, turn, &chance, &payoffs, recorder)
  }

  /// War that nobody chose: by accident, or brought by an event.
  func stumble<C: Chance>(
    _ state: CrisisState, _ seats: Seats, _ nature: CrisisNature, _ moves: CrisisMoves, _ turn: Int, _ chance: inout C,
    _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) -> CrisisOutcome {
    if let recorder {
      if !nature.bringsWar, var counter = chance as? CounterChance {
        let draw = counter.uniform(.inadvertentWar, turn: turn)
        recorder.change { $0.accidentDraw = draw }
      }
      recorder.add(nature.bringsWar ? .warByEvent(events?.name(of: nature.warBringer) ?? "") : .inadvertentWar)
    }
    fight(state, seats, targetStruckFirst: false, shield: moves.patron.shield, turn, &chance, &payoffs, recorder)
    return .inadvertentWar
  }

  /// P5: the programme moves, cheating may be seen, the shown stage follows.
  /// - Returns: whether the shown stage passed the red line that stands.
  private func advance<C: Chance>(
    _ state: inout CrisisState, _ nature: inout CrisisNature, _ moves: inout CrisisMoves, _ turn: Int, _ chance: inout C,
    _ recorder: CrisisRecorder?
  ) -> Bool {
    let shownBefore = nature.takeShownBefore(state.shownStage)
    let cheating = state.deal == .freeze && moves.target.effort > 0
    if cheating { recorder?.add(.cheated) }
    if state.stage < rules.pointee.stages && moves.target.effort > 0 {
      let step = rules.pointee.stepChance(effectivePressure: moves.pressure) * moves.target.effort
      if chance.happens(.progress, turn: turn, probability: step) {
        state.stage += 1
        moves.advanced = true
        recorder?.add(.advanced(stage: state.stage))
      }
    }
    if cheating {
      let complete = state.stage == rules.pointee.stages
      if chance.happens(.detection, turn: turn, probability: complete ? 1 : rules.pointee.detectionRate) {
        moves.cheatCaught = true
        state.endDeal()
        state.dealsBrokenByTarget += 1
        recorder?.add(.cheatDetected)
      }
    }
    if state.deal != .freeze { state.shownStage = state.stage }
    let crossed = state.redLine > shownBefore && state.redLine <= state.shownStage
    if crossed { recorder?.add(.lineCrossed(stage: state.redLine)) }
    return crossed
  }

  /// P6: the coercer may strike; a line crossed and not enforced is a bluff called.
  private func strikeNode<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ crossed: Bool, _ turn: Int, _ chance: inout C,
    _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    if seats.coercer.answers(node: CoercerNode.strike.rawValue) && !isBound(state) {
      showCoercer(state, seats, moves, turn, crossed: crossed)
      if try ask(seats.coercer, .coercer, CoercerNode.strike.rawValue, turn, frames.coercerView) {
        recorder?.add(.struck)
        if state.deal != .none {
          payoffs.coercer -= payoffs.weight * state.pledge
          state.dealsBrokenByCoercer += 1
        }
        fight(state, seats, targetStruckFirst: false, shield: moves.patron.shield, turn, &chance, &payoffs, recorder)
        return state.stage < rules.pointee.stages ? .preventiveWar : .disarmingWar
      }
    }
    if crossed {
      payoffs.coercer -= payoffs.weight * rules.pointee.audienceCost
      if rules.pointee.target.rule != .none {
        let before = state.coercerResolved
        state.coercerResolved = BeliefRule.resolveAfterBluff(before, discount: rules.pointee.bluffDiscount)
        recorder?.addResolve(.bluff, from: before, to: state.coercerResolved)
      }
      state.redLine = 0
      state.calledBluffs += 1
      recorder?.add(.bluffCalled)
    }
    return nil
  }

  /// P8: an uprising may come, the coercer may join it, the regime may fall.
  func uprisingNode<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ nature: inout CrisisNature, _ moves: inout CrisisMoves, _ turn: Int,
    _ chance: inout C, _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    let hazard = memo.pointee.uprising(rules, stage: state.stage, pressure: moves.pressure)
    guard nature.bringsUprising || chance.happens(.uprising, turn: turn, probability: hazard) else { return nil }
    nature.hadUprising = true
    if let recorder {
      recorder.add(.uprising)
      if nature.bringsUprising { recorder.change { $0.isUprisingBrought = true } }
    }
    let pledge = state.pledge
    let shield = moves.patron.shield
    if isBound(state) {
      moves.intervened = false
    } else if rules.pointee.interventionByScript != 0 {
      if seats.coercer.answers(node: CoercerNode.intervene.rawValue) {
        showCoercer(state, seats, moves, turn, crossed: false)
        moves.intervened = try ask(seats.coercer, .coercer, CoercerNode.intervene.rawValue, turn, frames.coercerView)
      }
    } else {
      let likely = rules.pointee.chanceOfIntervention(
        seats.coercerType, stage: state.stage, shield: shield, pledge: pledge)
      moves.intervened = chance.happens(.intervention, turn: turn, probability: likely)
    }
    if moves.intervened {
      recorder?.add(.intervened)
      payoffs.coercer -= payoffs.weight
        * rules.pointee.costOfIntervention(stage: state.stage, shield: shield, pledge: pledge)
    }
    let falls = rules.pointee.collapseGivenUprising(intervention: moves.intervened ? 1 : 0)
    if chance.happens(.collapse, turn: turn, probability: falls) {
      recorder?.add(.collapsed)
      payoffs.coercer += payoffs.weight * rules.pointee.gain(seats.coercerType)
      payoffs.patron -= payoffs.weight * rules.pointee.collapseDamage
      return moves.intervened ? .collapseIntervention : .collapseAlone
    }
    recorder?.add(.survived)
    if moves.intervened { state.failedInterventions += 1 }
    return nil
  }

  /// Announcements bind from the next turn: a line at a stage already reached is refused, a second one ignored.
  private func announce(_ state: inout CrisisState, _ posture: CoercerPosture, _ recorder: CrisisRecorder?) {
    guard posture.redLine > 0, state.redLine == 0 else { return }
    if state.shownStage < posture.redLine && posture.redLine <= rules.pointee.stages {
      state.redLine = posture.redLine
      recorder?.add(.lineDrawn(stage: posture.redLine))
    } else {
      recorder?.add(.lineRefused(stage: posture.redLine))
    }
  }
}
