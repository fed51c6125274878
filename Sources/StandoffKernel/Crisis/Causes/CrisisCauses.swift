/// Why a match of the crisis model ended as it did, in the model's own terms: computed from its recorded turns and from the
/// kernel's reference functions, and from nothing else.
///
/// It is an account, not an experiment: it says which numbers stood where when the match was decided. What would have
/// happened otherwise it does not say.
public struct CrisisCauses: Sendable {
  /// Where it was decided, by outcome.
  public let decision: CrisisDecision
  /// How near the coercer's suspicion came to the attack threshold; nil where no strike before completion was ever open.
  public let attack: AttackApproach?
  /// The red line at the stage ahead, against the target's belief in resolve; nil where none stood there.
  public let line: LineStanding?
  /// What the target fears, against the trust threshold.
  public let fear: TargetFear
  /// What disarmament without a pledge would have cost and been worth; nil where there was nothing to give up.
  public let bargain: CrisisBargain?
  /// The coercer's belief that the target is greedy.
  public let suspicion: BeliefAccount
  /// The target's belief that the coercer is an opportunist.
  public let distrust: BeliefAccount
  /// The target's belief that the coercer is resolved.
  public let resolve: BeliefAccount

  /// Nil where there was no turn.
  /// - Parameters:
  ///   - parameters: those of the match.
  ///   - recorder: a whole match.
  public init?(_ parameters: CrisisParameters, _ recorder: CrisisRecorder, outcome: CrisisOutcome) {
    let match = RecordedCrisis(p: parameters, recorder: recorder)
    guard let first = recorder.turns.first, let last = recorder.turns.last else { return nil }
    let steps = recorder.turns.flatMap(\.steps)
    func account(_ role: CrisisRole, _ subject: BeliefStep.Subject, _ prior: LogOdds) -> BeliefAccount {
      BeliefAccount(prior: prior, steps: steps.filter { $0.observer == role.rawValue && $0.subject == subject })
    }
    suspicion = account(.coercer, .type, first.before.targetGreedy)
    distrust = account(.target, .type, first.before.coercerOpportunist)
    resolve = account(.target, .resolve, LogOdds(probability: first.before.coercerResolved))
    attack = AttackApproach(match)
    line = LineStanding(match)
    fear = TargetFear(parameters, last)
    bargain = CrisisBargain(match)
    decision = CrisisDecision(match, outcome, last)
  }
}

extension CrisisTurnRecord {
  /// Whether a deal was in force at the strike node: cheating that is caught ends it before.
  var isHeldAtStrike: Bool { isHeldByDeal && !events.contains(.cheatDetected) }

  /// Whether the target worked on its programme, in secret too.
  var isWorked: Bool { isHeldByDeal ? events.contains(.cheated) : target.effort > 0 }
}

/// A match that was kept, with what its positions were worth.
struct RecordedCrisis {
  let p: CrisisParameters
  let recorder: CrisisRecorder

  var turns: [CrisisTurnRecord] { recorder.turns }

  /// The position on which the target chose its effort: last turn's pressure, threat and shield, its own provocation now.
  func positionSeen(_ record: CrisisTurnRecord) -> StageValues.Position {
    let state = record.chosenOn
    return StageValues.Position(
      effectivePressure: state.effectivePressure, threat: state.threat, shield: state.shield,
      provocation: record.target.provocation, redLine: state.redLine, opportunist: state.coercerOpportunist.probability,
      resolved: state.coercerResolved, type: recorder.targetType)
  }

  /// The position on which it answers an offer: this turn's pressure, threat and shield, as announced.
  func positionAnnounced(_ record: CrisisTurnRecord) -> StageValues.Position {
    var position = positionSeen(record)
    position.effectivePressure = pressureAnnounced(record)
    position.threat = record.coercer.threat
    position.shield = record.patron.shield
    return position
  }

  /// s of this turn's sanctions and pressure, as announced.
  func pressureAnnounced(_ record: CrisisTurnRecord) -> Double {
    p.effectivePressure(sanctions: record.coercer.sanctions, pressure: record.patron.pressure)
  }
}
