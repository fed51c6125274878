/// How near the coercer's belief came to the one from which a strike on the eve of completion pays (M05's threshold, which
/// moves with pressure and shield).
public struct AttackApproach: Sendable, Equatable {
  /// One turn's strike node.
  public struct Moment: Sendable, Equatable {
    /// From 1.
    public let turn: Int
    /// μU at the node; probability.
    public let belief: Double
    /// μ_att for the coercer's type, and the turn's pressure and shield; may lie outside [0, 1].
    public let threshold: Double
    /// Whether the programme stood, as the coercer saw it, a stage before the last.
    public let isOnTheEve: Bool
  }

  /// The first turn in which the belief lay above the threshold; nil where it never did.
  public let crossing: Moment?
  /// The turn in which it lay highest against it.
  public let nearest: Moment
  /// Turns in which the strike rule would have struck: on the eve, above the threshold.
  public let ripeTurns: Int

  /// Of the turns that came to the strike node before completion and without a deal; nil where there were none.
  init?(_ match: RecordedCrisis) {
    let (p, last) = (match.p, match.turns.count - 1)
    let moments = match.turns.enumerated().compactMap { index, record -> Moment? in
      guard !record.isHeldAtStrike, !record.events.contains(.preempted), record.after.shownStage < p.stages else { return nil }
      // The turn of a war, or of a fall, ends before anybody learns: what was believed at its end was believed at the node.
      let state = index == last && !record.steps.contains { $0.read != nil } ? record.after : record.chosenOn
      return Moment(
        turn: record.turn, belief: state.targetGreedy.probability,
        threshold: p.attackThreshold(
          match.recorder.coercerType, effectivePressure: record.after.effectivePressure, shield: record.after.shield),
        isOnTheEve: record.after.shownStage == p.stages - 1)
    }
    guard var nearest = moments.first else { return nil }
    for moment in moments where moment.belief - moment.threshold > nearest.belief - nearest.threshold { nearest = moment }
    self.nearest = nearest
    crossing = moments.first { $0.belief > $0.threshold }
    ripeTurns = moments.count { $0.isOnTheEve && $0.belief > $0.threshold }
  }
}

/// A red line at the stage ahead of the programme, and what it would have taken to be believed.
public struct LineStanding: Sendable, Equatable {
  /// The turn in which it was crossed; the last in which it stood at the stage ahead, where it was not.
  public let turn: Int
  /// Its stage.
  public let stage: Int
  /// ρ: the target's belief in the coercer's resolve in that turn; probability.
  public let resolve: Double
  /// ρ*: the belief below which crossing is worth more to the target than stopping; may lie outside [0, 1].
  public let needed: Double
  /// Whether it was crossed.
  public let isCrossed: Bool

  init?(_ match: RecordedCrisis) {
    let standing = match.turns.filter { record in
      let state = record.chosenOn
      return !record.isHeldAtStrike && state.redLine > 0 && state.redLine == state.stage + 1
    }
    func isCrossed(_ record: CrisisTurnRecord) -> Bool {
      record.events.contains { if case .lineCrossed = $0 { true } else { false } }
    }
    guard let record = standing.first(where: isCrossed) ?? standing.last else { return nil }
    turn = record.turn
    stage = record.chosenOn.redLine
    resolve = record.chosenOn.coercerResolved
    needed = StageValues.resolveThatDeters(match.p, match.positionSeen(record), stage: record.chosenOn.stage)
    self.isCrossed = isCrossed(record)
  }
}

/// What a target without the weapon fears in an uprising (eq. 8's fear_K), against the trust threshold m*.
public struct TargetFear: Sendable, Equatable {
  /// The last turn of the match, for which it holds.
  public let turn: Int
  /// The chance of intervention by its own belief about the coercer; probability.
  public let danger: Double
  /// The same if it were sure that the coercer is restrained.
  public let dangerIfRestrained: Double
  /// The same if it were sure that it is an opportunist.
  public let dangerIfOpportunist: Double
  /// m*: fear above which a benign side would rather arm.
  public let threshold: Double

  init(_ p: CrisisParameters, _ last: CrisisTurnRecord) {
    turn = last.turn
    let shield = last.after.shield
    danger = p.perceivedDanger(beliefOpportunist: last.after.coercerOpportunist.probability, shield: shield)
    dangerIfRestrained = p.perceivedDanger(beliefOpportunist: 0, shield: shield)
    dangerIfOpportunist = p.perceivedDanger(beliefOpportunist: 1, shield: shield)
    threshold = p.trustThreshold
  }
}
