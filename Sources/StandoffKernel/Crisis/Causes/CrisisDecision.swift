/// Where a match was decided, with what each side's alternatives were worth there.
public enum CrisisDecision: Sendable, Equatable {
  /// The coercer's strike node.
  case strike(StrikeDecision)
  /// The target's node of preemption.
  case preemption(PreemptionDecision)
  /// War by accident: nobody's decision.
  case accident(AccidentHazard)
  /// War that an event of this name brought, in this turn.
  case eventWar(String, turn: Int)
  /// An uprising that toppled the regime.
  case uprising(UprisingHazard)
  /// The programme was completed, or not, and no deal stood at the end.
  case programme(ProgrammeDecision)
  /// The deal that stood at the end, and the offer that led to it.
  case deal(OfferAnswered?, turn: Int)

  init(_ match: RecordedCrisis, _ outcome: CrisisOutcome, _ last: CrisisTurnRecord) {
    switch outcome {
    case .preventiveWar, .disarmingWar: self = .strike(StrikeDecision(match, last))
    case .preemptiveWar: self = .preemption(PreemptionDecision(match, last))
    case .inadvertentWar:
      for case .warByEvent(let name) in last.events {
        self = .eventWar(name, turn: last.turn)
        return
      }
      self = .accident(AccidentHazard(match, last))
    case .collapseAlone, .collapseIntervention: self = .uprising(UprisingHazard(match, last))
    case .armedDeterrence, .statusQuo: self = .programme(ProgrammeDecision(match, last))
    case .disarmed, .freeze:
      let struck = match.turns.last { $0.events.contains(.accepted(.disarm)) || $0.events.contains(.accepted(.freeze)) }
      self = .deal(struck.flatMap { OfferAnswered(match, $0) }, turn: struck?.turn ?? last.turn)
    }
  }
}

/// A strike, and whether the reference policy would have struck.
public struct StrikeDecision: Sendable, Equatable {
  /// From 1.
  public let turn: Int
  /// The true stage at which war was fought.
  public let stage: Int
  /// μU at the node; probability.
  public let belief: Double
  /// μ_att by the turn's pressure and shield; may lie outside [0, 1].
  public let threshold: Double
  /// What striking was worth to the coercer, and waiting; at the stage that it saw.
  public let values: StrikeValues
  /// Whether the strike rule would have struck: no deal, on the eve of completion, belief above the threshold.
  public let isByRule: Bool
  /// Whether the programme stood, as the coercer saw it, a stage before the last.
  public let isOnTheEve: Bool
  /// Whether the strike broke a deal.
  public let breaksDeal: Bool

  init(_ match: RecordedCrisis, _ last: CrisisTurnRecord) {
    let (p, state) = (match.p, last.after)
    turn = last.turn
    stage = state.stage
    belief = state.targetGreedy.probability
    threshold = p.attackThreshold(
      match.recorder.coercerType, effectivePressure: state.effectivePressure, shield: state.shield)
    values = StrikeValues(
      p, match.recorder.coercerType, greedy: belief, stage: state.shownStage,
      effectivePressure: state.effectivePressure, shield: state.shield, pledge: state.pledge)
    isOnTheEve = state.shownStage == p.stages - 1
    breaksDeal = state.deal != .none
    isByRule = isOnTheEve && !breaksDeal && belief > threshold
  }
}

/// The target's first strike, against going on.
public struct PreemptionDecision: Sendable, Equatable {
  /// From 1.
  public let turn: Int
  /// What striking first was worth to the target: this turn's flow, and war with the advantage; turns in power.
  public let strike: Double
  /// What its position was worth to it without; turns in power.
  public let hold: Double
  /// The chance of an attack in the turn that it read into the threat; probability.
  public let hazard: Double
  /// The chance from which striking first pays: (V − Wf)/(V − Ws) (M09); above 1 never, at or below 0 always.
  public let needed: Double

  init(_ match: RecordedCrisis, _ last: CrisisTurnRecord) {
    let (p, stage) = (match.p, last.chosenOn.stage)
    var position = match.positionAnnounced(last)
    position.threat = last.after.threat
    position.effectivePressure = last.after.effectivePressure
    position.provocation = last.after.provocation
    let isHeld = last.isHeldByDeal
    let effort = isHeld ? 0 : last.target.effort
    let flow = StageValues.flow(p, position, stage: stage) + last.after.inducement - p.armingCost / 2 * effort * effort
    func war(first: Bool) -> Double {
      let wins = p.chanceOfVictory(stage: stage, targetStruckFirst: first)
      let ruling = (1 - wins) * p.valueOfRuling / (1 - p.discountFactor)
      return flow + p.discountFactor * (ruling - p.warDestruction)
    }
    turn = last.turn
    strike = war(first: true)
    hold = isHeld
      ? DealTerms(last.after.deal == .freeze ? .freeze : .disarm, pledge: last.after.pledge)
        .valueToTarget(p, match.positionAnnounced(last), stage: stage, inducement: last.after.inducement)
      : StageValues(p, position, stage: stage).value
    hazard = StageValues.attackHazard(p, threat: position.threat, arming: effort > 0, stage: stage)
    needed = (hold - strike) / (hold - war(first: false))
  }
}

/// The hazard of a war that nobody chose (eq. 7).
public struct AccidentHazard: Sendable, Equatable {
  /// The turn in which it came, from 1.
  public let turn: Int
  /// The chance of that turn; probability.
  public let chance: Double
  /// τ and p as they were in force; shares.
  public let threat: Double
  /// p, as it was in force; share.
  public let provocation: Double
  /// The chance without tension: of w0 alone.
  public let chanceWithoutTension: Double
  /// The chance of at least one over all turns played, each at its own hazard.
  public let chanceSoFar: Double
  /// The uniform number that fell below the chance; nil where the record has none.
  public let draw: Double?

  init(_ match: RecordedCrisis, _ last: CrisisTurnRecord) {
    let p = match.p
    turn = last.turn
    (threat, provocation) = (last.after.threat, last.after.provocation)
    chance = p.chanceOfInadvertentWar(threat: threat, provocation: provocation)
    chanceWithoutTension = p.chanceOfInadvertentWar(threat: 0, provocation: 0)
    let spared = match.turns.reduce(1.0) {
      $0 * (1 - p.chanceOfInadvertentWar(threat: $1.after.threat, provocation: $1.after.provocation))
    }
    chanceSoFar = 1 - spared
    draw = last.accidentDraw
  }
}

/// The uprising that toppled the regime (eqs. 3 and 4).
public struct UprisingHazard: Sendable, Equatable {
  /// From 1.
  public let turn: Int
  /// The stage at which it came.
  public let stage: Int
  /// h: the chance of an uprising in the turn.
  public let chance: Double
  /// Whether an event brought it.
  public let isBrought: Bool
  /// The chance of at least one over all turns played.
  public let chanceSoFar: Double
  /// ι: the chance that the coercer joins, by its type; probability.
  public let intervention: Double
  /// Whether it joined by its script, in the analysis mode.
  public let isByScript: Bool
  /// Whether it joined.
  public let isJoined: Bool
  /// q1 and q0: the chance that the regime falls with intervention; probability.
  public let fallIfJoined: Double
  /// The same without.
  public let fallAlone: Double

  init(_ match: RecordedCrisis, _ last: CrisisTurnRecord) {
    let (p, state) = (match.p, last.after)
    turn = last.turn
    stage = state.stage
    chance = p.uprisingHazard(stage: stage, effectivePressure: state.effectivePressure)
    isBrought = last.isUprisingBrought
    chanceSoFar = 1 - match.turns.reduce(1.0) {
      $0 * (1 - p.uprisingHazard(stage: $1.after.stage, effectivePressure: $1.after.effectivePressure))
    }
    intervention = p.chanceOfIntervention(
      match.recorder.coercerType, stage: stage, shield: state.shield, pledge: state.pledge)
    isByScript = p.interventionByScript != 0
    isJoined = last.events.contains(.intervened)
    fallIfJoined = p.collapseGivenUprising(intervention: 1)
    fallAlone = p.collapseGivenUprising(intervention: 0)
  }
}

/// Why the target armed, or did not, where no deal stood at the end.
public struct ProgrammeDecision: Sendable, Equatable {
  /// The turn in which the programme was completed; 0 where it was so from the start; the last turn where it never was.
  public let turn: Int
  /// Whether it was complete at the end.
  public let isComplete: Bool
  /// Whether an event completed it.
  public let isByEvent: Bool
  /// The stage at which the target chose: that from which the programme was completed, or the last turn began.
  public let stage: Int
  /// The stage at the end.
  public let lastStage: Int
  /// What the target's position was worth to it if it armed, and if it stayed; nil where it was armed from the start.
  public let values: StageValues?
  /// Turns in which it worked.
  public let turnsOfEffort: Int
  /// The last offer that it refused; nil where there was none.
  public let refused: OfferAnswered?
  /// ι: the chance of intervention in an uprising against an armed target, without shield or pledge.
  public let interventionIfArmed: Double
  /// The same against a disarmed one.
  public let interventionIfDisarmed: Double

  init(_ match: RecordedCrisis, _ last: CrisisTurnRecord) {
    let p = match.p
    isComplete = last.after.stage == p.stages
    let done = match.turns.last { $0.before.stage < p.stages && $0.after.stage == p.stages }
    let decided = isComplete ? done : last
    turn = decided?.turn ?? 0
    isByEvent = isComplete && done != nil && done?.events.contains(.advanced(stage: p.stages)) == false
    stage = decided?.chosenOn.stage ?? p.stages
    lastStage = last.after.stage
    values = decided.map { StageValues(p, match.positionSeen($0), stage: $0.chosenOn.stage) }
    turnsOfEffort = match.turns.count(where: \.isWorked)
    refused = match.turns.last { $0.events.contains { if case .refused = $0 { true } else { false } } }
      .flatMap { OfferAnswered(match, $0) }
    interventionIfArmed = p.chanceOfIntervention(match.recorder.coercerType, stage: p.stages, shield: 0, pledge: 0)
    interventionIfDisarmed = p.chanceOfIntervention(match.recorder.coercerType, stage: 0, shield: 0, pledge: 0)
  }
}
