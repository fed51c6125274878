import StandoffKernel

/// The only place in this room that asks the kernel how an observer learns.
struct Learning {
  let observer: ObserverParameters
  let likelihoods: Likelihoods

  /// An observer of one whose benign type acts so when afraid, and so when not.
  init(_ observer: ObserverParameters, actsWhenAfraid: Double, actsUnafraid: Double) {
    self.observer = observer
    likelihoods = BeliefRule.perceived(by: observer, actsWhenAfraid: actsWhenAfraid, actsUnafraid: actsUnafraid)
  }

  /// An observer to whom the likelihoods are given.
  init(_ observer: ObserverParameters, bad: Double, benign: Double) {
    self.observer = observer
    likelihoods = Likelihoods(bad: bad, benign: benign)
  }

  /// The belief after one observation, 1 the act and 0 restraint; `noise` is the observer's own unless given.
  func update(_ belief: LogOdds, seeing evidence: Double, noise: Double? = nil) -> LogOdds {
    BeliefRule.update(
      belief, by: observer, likelihoods: likelihoods, evidence: evidence, noise: noise ?? observer.noise)
  }
}

/// Both beliefs of a pair, moved together by eq. 8 as the turn loop moves them.
struct BeliefPair {
  var targetGreedy: LogOdds
  var coercerOpportunist: LogOdds

  init(_ p: CrisisParameters) {
    targetGreedy = LogOdds(probability: p.coercer.prior)
    coercerOpportunist = LogOdds(probability: p.target.prior)
  }

  /// One turn without deal and progress: `arming` is what the coercer sees of the target, `threat` the reverse.
  mutating func update(_ p: CrisisParameters, arming: Double, threat: Double, shield: Double) {
    let danger = p.perceivedDanger(beliefOpportunist: coercerOpportunist.probability, shield: shield)
    let ofTarget = Learning(
      p.coercer, actsWhenAfraid: p.benignAct(fear: danger, by: p.coercer),
      actsUnafraid: p.benignAct(fear: 0, by: p.coercer))
    let ofCoercer = Learning(
      p.target, actsWhenAfraid: p.benignAct(fear: targetGreedy.probability, by: p.target),
      actsUnafraid: p.benignAct(fear: 0, by: p.target))
    (targetGreedy, coercerOpportunist) = (
      ofTarget.update(targetGreedy, seeing: arming), ofCoercer.update(coercerOpportunist, seeing: threat)
    )
  }
}
