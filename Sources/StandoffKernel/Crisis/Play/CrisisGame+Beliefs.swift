/// P9: what each side learns of the other (eq. 8).
extension CrisisGame {
  /// Both beliefs move from their values at the start of the turn and from this turn's shield.
  /// - Parameter hasRules: whether there are ``beliefs``, asked once a match: a property that anybody may set is slow to read.
  /// - Throws: the fault of a belief rule that is none of the built-in ones.
  func learn<C: Chance>(
    _ state: inout CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ turn: Int, _ chance: inout C,
    _ recorder: CrisisRecorder?, hasRules: Bool
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
      let observed = misread ? 1 - moves.target.effort : moves.target.effort
      var evidence = observed
      if misread { recorder?.add(.misread(observer: .coercer)) }
      if rules.pointee.coercer.confirmation > 0 {
        evidence = BeliefRule.confirming(evidence, belief: greedy, likelihoods: likelihoods.noisy(noise)) {
          chance.happens(.confirmationAtCoercer, turn: turn, probability: rules.pointee.coercer.confirmation)
        }
      }
      self.evidence?.add(
        observer: CrisisRole.coercer.rawValue, isBad: seats.targetType == .greedy, drive: drive(fear: danger),
        act: moves.target.effort)
      state.targetGreedy = BeliefRule.update(
        greedy, by: rules.pointee.coercer, likelihoods: likelihoods, evidence: evidence, noise: noise)
      if hasRules {
        state.targetGreedy = try askRule(of: .coercer, greedy, rules.pointee.coercer, likelihoods, evidence, noise, turn)
      }
      if let recorder {
        keep(
          recorder, .coercer, from: greedy, to: state.targetGreedy, fear: danger, noise: noise, done: moves.target.effort,
          observed: observed, read: evidence, turn, cause: moves.cheatCaught ? .cheat : nil)
      }
    }

    if moves.intervened {
      showIntervention(&state, recorder)
    } else if !moves.dealAtFlows && !rules.pointee.switches.contains(.silentThreats) {
      // A threat that a deal lifted is no evidence.
      let noise = rules.pointee.target.noise
      let likelihoods = BeliefRule.perceived(
        by: rules.pointee.target,
        actsWhenAfraid: benignAct(fear: greedy.probability, by: rules.pointee.target),
        actsUnafraid: memo.pointee.unafraidCoercer)
      let misread = chance.happens(.noiseAtTarget, turn: turn, probability: noise)
      let observed = misread ? 1 - moves.coercer.threat : moves.coercer.threat
      var evidence = observed
      if misread { recorder?.add(.misread(observer: .target)) }
      if rules.pointee.target.confirmation > 0 {
        evidence = BeliefRule.confirming(evidence, belief: opportunist, likelihoods: likelihoods.noisy(noise)) {
          chance.happens(.confirmationAtTarget, turn: turn, probability: rules.pointee.target.confirmation)
        }
      }
      self.evidence?.add(
        observer: CrisisRole.target.rawValue, isBad: seats.coercerType == .opportunist,
        drive: drive(fear: greedy.probability), act: moves.coercer.threat)
      state.coercerOpportunist = BeliefRule.update(
        opportunist, by: rules.pointee.target, likelihoods: likelihoods, evidence: evidence, noise: noise)
      if hasRules {
        state.coercerOpportunist = try askRule(
          of: .target, opportunist, rules.pointee.target, likelihoods, evidence, noise, turn)
      }
      if let recorder {
        keep(
          recorder, .target, from: opportunist, to: state.coercerOpportunist, fear: greedy.probability, noise: noise,
          done: moves.coercer.threat, observed: observed, read: evidence, turn, cause: nil)
      }
    }
  }

  /// Writes down what an act that was read made of a belief; apart from ``learn``, which most matches run without it.
  @inline(never)
  private func keep(
    _ recorder: CrisisRecorder, _ role: CrisisRole, from before: LogOdds, to after: LogOdds, fear: Double, noise: Double,
    done: Double, observed: Double, read: Double, _ turn: Int, cause: BeliefStep.Cause?
  ) {
    let observer = role == .coercer ? rules.pointee.coercer : rules.pointee.target
    let news = BeliefEvidence(
      observer: role.rawValue, parameters: observer, turn: turn, actsWhenAfraid: benignAct(fear: fear, by: observer),
      noise: noise, done: done, observed: observed, read: read, cause: beliefs?.cause(of: role.rawValue) ?? cause)
    recorder.add(news.step(from: before, to: after), seen: read)
  }

  /// Who joins an uprising shows what it is.
  func showIntervention(_ state: inout CrisisState, _ recorder: CrisisRecorder?) {
    let before = state.coercerOpportunist
    if joiningTells { state.coercerOpportunist = LogOdds(probability: 1) }
    recorder?.addIntervention(from: before, to: state.coercerOpportunist)
  }

  /// What a rule that is none of the built-in ones makes of the same news.
  @inline(never)
  private func askRule(
    of role: CrisisRole, _ belief: LogOdds, _ observer: ObserverParameters, _ likelihoods: Likelihoods, _ evidence: Double,
    _ noise: Double, _ turn: Int
  ) throws(Fault) -> LogOdds {
    guard let beliefs else { preconditionFailure("there are rules") }
    return try beliefs.update(
      belief, of: role.rawValue, by: observer, likelihoods: likelihoods, evidence: evidence, noise: noise, turn: turn)
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
