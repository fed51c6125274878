/// Bayes' rule and the departures from it, in one formula for two types.
///
///     logit μ' = α logit μ + γ [ o ln(g/s) + (1 − o) ln((1 − g)/(1 − s)) ]
///
/// with g = (1 − κ) hi + κ s_true (imitation), s = (1 − β) s_true + β s_unafraid (projection: Jervis 1976; the formula
/// is in the spirit of Madarász 2012's information projection), then noise ε, then cursedness χ (Eyster and Rabin
/// 2005). α is base-rate neglect (Grether 1980), γ conservatism (Edwards 1968).
extension BeliefRule {
  /// The pair of likelihoods before noise and cursedness.
  /// - Parameters:
  ///   - actsWhenAfraid: s_true, what a benign other does given its fear; probability.
  ///   - actsUnafraid: what it would do without fear, π(0); probability.
  @inline(__always)
  public static func perceived(
    by observer: ObserverParameters, actsWhenAfraid: Double, actsUnafraid: Double
  ) -> Likelihoods {
    Likelihoods(
      bad: (1 - observer.imitation) * observer.rateHigh + observer.imitation * actsWhenAfraid,
      benign: (1 - observer.projection) * actsWhenAfraid + observer.projection * actsUnafraid)
  }

  /// The belief after one piece of evidence.
  /// - Parameters:
  ///   - evidence: o in [0, 1] as observed (already misread, where it was).
  ///   - noise: ε in the likelihoods: 0 where the act was seen plainly.
  @inline(__always)
  public static func update(
    _ belief: LogOdds, by observer: ObserverParameters, likelihoods: Likelihoods, evidence: Double, noise: Double
  ) -> LogOdds {
    if observer.rule == .none { return belief }
    let seen = likelihoods.noisy(noise).cursed(observer.cursedness, belief: belief.probability)
    return LogOdds(logOdds: observer.baseRate * belief.value + observer.conservatism * seen.logRatio(evidence))
  }

  /// What a reader with a confirmation bias makes of evidence: the same, or 1 − o where it speaks against the belief and
  /// is misread (Rabin and Schrag 1999). A belief of one half contradicts nothing.
  /// - Parameter misreads: whether an act against the belief is misread this time: drawn with probability q.
  public static func confirming(
    _ evidence: Double, belief: LogOdds, likelihoods: Likelihoods, misreads: () -> Bool
  ) -> Double {
    let speaks = likelihoods.logRatio(evidence)
    guard speaks * belief.value < 0, misreads() else { return evidence }
    return 1 - evidence
  }

  /// Belief in resolve after a red line was crossed and not enforced (eq. 9): ρ' = ρ ε / (ρ ε + 1 − ρ).
  /// - Parameter discount: ε, the chance that a resolved coercer lets a crossing pass.
  public static func resolveAfterBluff(_ resolve: Double, discount: Double) -> Double {
    let resolved = resolve * discount
    let sum = resolved + 1 - resolve
    return sum > 0 ? resolved / sum : 0
  }
}
