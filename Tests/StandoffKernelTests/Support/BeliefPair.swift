import StandoffKernel

/// Both beliefs of a pair, moved together by eq. 8 as the turn loop moves them.
struct BeliefPair {
  var targetGreedy: LogOdds
  var coercerOpportunist: LogOdds

  init(_ p: CrisisParameters) {
    targetGreedy = LogOdds(probability: p.coercer.prior)
    coercerOpportunist = LogOdds(probability: p.target.prior)
  }

  /// One turn without deal and progress: `arming` is what the coercer sees of the target, `threat` the reverse.
  mutating func update(_ p: CrisisParameters, arming: Double, threat: Double, shield: Double = 0) {
    let (greedy, opportunist) = (targetGreedy, coercerOpportunist)
    let danger = p.perceivedDanger(beliefOpportunist: opportunist.probability, shield: shield)
    let ofTarget = BeliefRule.perceived(
      by: p.coercer, actsWhenAfraid: p.benignAct(fear: danger, by: p.coercer),
      actsUnafraid: p.benignAct(fear: 0, by: p.coercer))
    targetGreedy = BeliefRule.update(
      greedy, by: p.coercer, likelihoods: ofTarget, evidence: arming, noise: p.coercer.noise)
    let ofCoercer = BeliefRule.perceived(
      by: p.target, actsWhenAfraid: p.benignAct(fear: greedy.probability, by: p.target),
      actsUnafraid: p.benignAct(fear: 0, by: p.target))
    coercerOpportunist = BeliefRule.update(
      opportunist, by: p.target, likelihoods: ofCoercer, evidence: threat, noise: p.target.noise)
  }
}
