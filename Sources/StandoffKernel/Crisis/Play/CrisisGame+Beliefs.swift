/// P9: what each side learns of the other (eq. 8).
extension CrisisGame {
  /// Both beliefs move from their values at the start of the turn and from this turn's shield.
  /// - Throws: the fault of a belief rule that is none of the built-in ones.
  func learn<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ turn: Int, _ chance: inout C,
    _ recorder: CrisisRecorder?
  ) throws(Fault) {
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
      var evidence = misread ? 1 - moves.target.effort : moves.target.effort
      if misread { recorder?.add(.misread(observer: .coercer)) }
      if rules.pointee.coercer.confirmation > 0 {
        evidence = BeliefRule.confirming(evidence, belief: greedy, likelihoods: likelihoods.noisy(noise)) {
          chance.happens(.confirmationAtCoercer, turn: turn, probability: rules.pointee.coercer.confirmation)
        }
      }
      recorder?.change { $0.seenByCoercer = evidence }
      self.evidence?.add(
        observer: CrisisRole.coercer.rawValue, isBad: seats.targetType == .greedy, drive: drive(fear: danger),
        act: moves.target.effort)
      if let beliefs {
        state.targetGreedy = try beliefs.update(
          greedy, of: CrisisRole.coercer.rawValue, by: rules.pointee.coercer, likelihoods: likelihoods, evidence: evidence,
          noise: noise, turn: turn)
      } else {
        state.targetGreedy = BeliefRule.update(
          greedy, by: rules.pointee.coercer, likelihoods: likelihoods, evidence: evidence, noise: noise)
      }
    }

    if moves.intervened {
      if rules.pointee.target.rule != .none { state.coercerOpportunist = LogOdds(probability: 1) }
    } else if !moves.dealAtFlows {
      // A threat that a deal lifted is no evidence.
      let noise = rules.pointee.target.noise
      let likelihoods = BeliefRule.perceived(
        by: rules.pointee.target,
        actsWhenAfraid: benignAct(fear: greedy.probability, by: rules.pointee.target),
        actsUnafraid: memo.pointee.unafraidCoercer)
      let misread = chance.happens(.noiseAtTarget, turn: turn, probability: noise)
      var evidence = misread ? 1 - moves.coercer.threat : moves.coercer.threat
      if misread { recorder?.add(.misread(observer: .target)) }
      if rules.pointee.target.confirmation > 0 {
        evidence = BeliefRule.confirming(evidence, belief: opportunist, likelihoods: likelihoods.noisy(noise)) {
          chance.happens(.confirmationAtTarget, turn: turn, probability: rules.pointee.target.confirmation)
        }
      }
      recorder?.change { $0.seenByTarget = evidence }
      self.evidence?.add(
        observer: CrisisRole.target.rawValue, isBad: seats.coercerType == .opportunist,
        drive: drive(fear: greedy.probability), act: moves.coercer.threat)
      if let beliefs {
        state.coercerOpportunist = try beliefs.update(
          opportunist, of: CrisisRole.target.rawValue, by: rules.pointee.target, likelihoods: likelihoods,
          evidence: evidence, noise: noise, turn: turn)
      } else {
        state.coercerOpportunist = BeliefRule.update(
          opportunist, by: rules.pointee.target, likelihoods: likelihoods, evidence: evidence, noise: noise)
      }
    }
  }

  /// ``CrisisParameters/benignAct(fear:by:)`` without a copy of the parameters.
  @inline(__always)
  private func benignAct(fear: Double, by observer: ObserverParameters) -> Double {
    observer.benignAct(fear: fear, threshold: rules.pointee.trustThreshold, noise: rules.pointee.trustNoise)
  }

  /// Λ((m − m*)/sm): how far fear drives a benign side to act, 0 to 1.
  private func drive(fear: Double) -> Double {
    logistic((fear - rules.pointee.trustThreshold) / rules.pointee.trustNoise)
  }
}
