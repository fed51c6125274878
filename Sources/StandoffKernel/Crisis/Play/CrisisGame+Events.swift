/// What takes part in a match beside strategies, and what events have set going in it and is still to come.
struct CrisisNature {
  /// Whether there are events at all.
  let hasEvents: Bool
  /// Whether there are belief rules that are none of the built-in ones.
  let hasRules: Bool
  /// Whether an event brings war this turn, and which.
  var bringsWar = false
  var warBringer = 0
  /// Whether an event brings an uprising this turn.
  var bringsUprising = false
  /// Whether there was an uprising this turn, by whatever cause.
  var hadUprising = false
  /// The shown stage before events moved it, until progress asks whether a red line was passed.
  private var shownBefore: Int?

  init(hasEvents: Bool, hasRules: Bool) { (self.hasEvents, self.hasRules) = (hasEvents, hasRules) }

  mutating func beginTurn() {
    bringsWar = false
    bringsUprising = false
    hadUprising = false
  }

  /// An event moved the stage that the others see.
  mutating func noteShown(_ stage: Int) { shownBefore = shownBefore ?? stage }

  /// The shown stage from which a red line may have been passed: a line that an event carried the programme past is crossed.
  mutating func takeShownBefore(_ shown: Int) -> Int {
    defer { shownBefore = nil }
    return min(shownBefore ?? shown, shown)
  }
}

/// Events: what befalls the actors and none of them chose.
extension CrisisGame {
  /// Asks the events of a node and does what they say. Without moves the view shows last turn's postures.
  func occur(
    _ node: CrisisSchema.EventNode, _ state: inout CrisisState, _ seats: Seats, _ nature: inout CrisisNature,
    _ moves: CrisisMoves?, _ turn: Int, _ recorder: CrisisRecorder?
  ) throws(Fault) {
    guard let events else { return }
    try events.ask(
      node.rawValue, turn: turn,
      show: { show(state, seats, moves, turn, $0) },
      apply: { act, event in
        let before = state
        apply(act, by: event, &state, seats, &nature)
        recorder?.addShifts(from: before, to: state, by: events.name(of: event))
      },
      tell: { recorder?.add(.occurred($0)) })
    recorder?.coercerType = seats.coercerType
    recorder?.targetType = seats.targetType
  }

  /// The events after beliefs; war and uprising, whose moments are past, come at once.
  func lateEvents<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ nature: inout CrisisNature, _ moves: inout CrisisMoves,
    _ turn: Int, _ chance: inout C, _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    nature.bringsUprising = false
    try occur(.end, &state, seats, &nature, moves, turn, recorder)
    if nature.bringsWar { return stumble(state, seats, nature, moves, turn, &chance, &payoffs, recorder) }
    if nature.bringsUprising && !nature.hadUprising {
      let outcome = try uprisingNode(&state, seats, &nature, &moves, turn, &chance, &payoffs, recorder)
      if outcome != nil { return outcome }
      if moves.intervened { showIntervention(&state, recorder) }
    }
    return nil
  }

  private func show(
    _ state: CrisisState, _ seats: Seats, _ moves: CrisisMoves?, _ turn: Int, _ view: UnsafeMutablePointer<Double>
  ) {
    if let moves {
      showNow(state, view, moves, turn)
    } else {
      showPublic(
        state, view, turn, threat: state.threat, sanctions: state.sanctions, pressure: state.pressure,
        shield: state.shield, effective: state.effectivePressure, provocation: state.provocation, message: state.message)
    }
    view[CrisisSlot.Event.stage] = Double(state.stage)
    view[CrisisSlot.Event.shownStage] = Double(state.shownStage)
    view[CrisisSlot.Event.coercerType] = Double(seats.coercerType.rawValue)
    view[CrisisSlot.Event.targetType] = Double(seats.targetType.rawValue)
  }

  private func apply(
    _ act: UnsafePointer<Double>, by event: Int, _ state: inout CrisisState, _ seats: Seats,
    _ nature: inout CrisisNature
  ) {
    typealias Effect = CrisisSlot.Effect
    if act[Effect.endDeal] != 0 && state.deal != .none { state.endDeal() }
    let coercer = CoercerType(rawValue: Int(act[Effect.coercerType]) - 1)
    if let coercer { seats.coercerType = coercer }
    let target = TargetType(rawValue: Int(act[Effect.targetType]) - 1)
    if let target { seats.targetType = target }
    if (coercer != nil || target != nil) && rules.pointee.switches.contains(.knownTypes) { know(&state, seats) }
    let change = Int(act[Effect.stageChange])
    if change != 0 && state.deal != .disarmed {
      state.stage = min(max(0, state.stage + change), rules.pointee.stages)
      if state.deal != .freeze {
        nature.noteShown(state.shownStage)
        state.shownStage = state.stage
      }
    }
    if rules.pointee.coercer.rule != .none { state.targetGreedy = state.targetGreedy.shifted(act[Effect.suspicion]) }
    if rules.pointee.target.rule != .none {
      state.coercerOpportunist = state.coercerOpportunist.shifted(act[Effect.distrust])
      if act[Effect.resolve] != 0 {
        state.coercerResolved = LogOdds(probability: state.coercerResolved).shifted(act[Effect.resolve]).probability
      }
    }
    if act[Effect.war] != 0 && !nature.bringsWar { (nature.bringsWar, nature.warBringer) = (true, event) }
    if act[Effect.uprising] != 0 { nature.bringsUprising = true }
  }
}

extension LogOdds {
  /// The belief with log-odds added; the same where nothing is.
  func shifted(_ logOdds: Double) -> LogOdds { logOdds == 0 ? self : LogOdds(logOdds: value + logOdds) }
}
