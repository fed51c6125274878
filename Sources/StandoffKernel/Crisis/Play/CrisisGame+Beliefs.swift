/// P9: what each side learns of the other (eq. 8).
extension CrisisGame {
  /// Both beliefs move from their values at the start of the turn and from this turn's shield.
  func learn<C: Chance>(
    _ state: inout CrisisState, _ moves: CrisisMoves, _ turn: Int, _ chance: inout C, _ recorder: CrisisRecorder?
  ) {
    let greedy = state.targetGreedy
    let opportunist = state.coercerOpportunist

    // Nothing is left to infer from effort at the last stage, nor while a deal hides it.
    if moves.stageAtFlows < rules.pointee.stages && state.deal == .none {
      let plain = moves.advanced || moves.cheatCaught
      let noise = plain ? 0 : rules.pointee.coercer.noise
      let danger = memo.pointee.danger(rules, belief: opportunist.probability, shield: moves.patron.shield)
      let likelihoods = BeliefRule.perceived(
        by: rules.pointee.coercer, actsWhenAfraid: benignAct(fear: danger, by: rules.pointee.coercer),
        actsUnafraid: memo.pointee.unafraidTarget)
      let misread = chance.happens(.noiseAtCoercer, turn: turn, probability: noise)
      let evidence = misread ? 1 - moves.target.effort : moves.target.effort
      if misread { recorder?.add(.misread(observer: .coercer)) }
      recorder?.change { $0.seenByCoercer = evidence }
      state.targetGreedy = BeliefRule.update(
        greedy, by: rules.pointee.coercer, likelihoods: likelihoods, evidence: evidence, noise: noise)
    }

    if moves.intervened {
      state.coercerOpportunist = LogOdds(probability: 1)
    } else if !moves.dealAtFlows {
      // A threat that a deal lifted is no evidence.
      let noise = rules.pointee.target.noise
      let likelihoods = BeliefRule.perceived(
        by: rules.pointee.target,
        actsWhenAfraid: benignAct(fear: greedy.probability, by: rules.pointee.target),
        actsUnafraid: memo.pointee.unafraidCoercer)
      let misread = chance.happens(.noiseAtTarget, turn: turn, probability: noise)
      let evidence = misread ? 1 - moves.coercer.threat : moves.coercer.threat
      if misread { recorder?.add(.misread(observer: .target)) }
      recorder?.change { $0.seenByTarget = evidence }
      state.coercerOpportunist = BeliefRule.update(
        opportunist, by: rules.pointee.target, likelihoods: likelihoods, evidence: evidence, noise: noise)
    }
  }

  /// ``CrisisParameters/benignAct(fear:by:)`` without a copy of the parameters.
  @inline(__always)
  private func benignAct(fear: Double, by observer: ObserverParameters) -> Double {
    observer.benignAct(fear: fear, threshold: rules.pointee.trustThreshold, noise: rules.pointee.trustNoise)
  }
}
