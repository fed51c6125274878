import StandoffKernel

/// M10: posteriors by the kernel's belief rule.
extension Truth {
  static let updating: [String: Computation] = [
    "M10.bayes.arm1": posterior, "M10.bayes.arm3": posterior, "M10.pool.arm50": posterior, "M10.restrain2": posterior,
    "M10.mixed": posterior, "M10.noise": posterior, "M10.conservatism": posterior, "M10.overreact": posterior,
    "M10.baserate": posterior, "M10.jervis.full.1": posterior, "M10.jervis.half.3": posterior,
    "M10.jervis.none.50": posterior, "M10.cursed.half": posterior, "M10.cursed.full": posterior,
    "M10.cursed.none": posterior, "M10.fearful": persistentFear, "M10.rs.q": lockIn, "M10.rs.wrong.1": lockedInWrongly,
    "M10.rs.wrong.2": lockedInWrongly,
  ]

  /// The observer of a case: `aG` and `aS` are the rates of the two types; under pooling both are `a`.
  static func observer(_ c: TruthCase) -> ObserverParameters {
    var observer = ObserverParameters(prior: c["mu", default: 0.5], imitation: 0)
    observer.rateHigh = c["aG", default: c["a", default: 0]]
    observer.projection = c["beta", default: 0]
    observer.noise = c["eps", default: 0]
    observer.cursedness = c["chi", default: 0]
    observer.conservatism = c["gam", default: 1]
    observer.baseRate = c["ap", default: 1]
    return observer
  }

  static func likelihoods(_ c: TruthCase, _ observer: ObserverParameters) -> Likelihoods {
    BeliefRule.perceived(
      by: observer, actsWhenAfraid: c["aS", default: c["s", default: c["a", default: 0]]],
      actsUnafraid: c["a0", default: 0])
  }

  @Sendable private static func posterior(_ c: TruthCase) -> [Double] {
    let observer = observer(c)
    let likelihoods = likelihoods(c, observer)
    let restraints = Int(c["r", default: 0])
    let armings = Int(c["k", default: 1])
    func after(_ evidence: [Double]) -> Double {
      evidence.reduce(LogOdds(probability: observer.prior)) {
        BeliefRule.update($0, by: observer, likelihoods: likelihoods, evidence: $1, noise: observer.noise)
      }.probability
    }
    let seen = [Double](repeating: 1, count: armings) + [Double](repeating: 0, count: restraints)
    // Without base-rate neglect or cursedness the order does not matter.
    let isOrderFree = observer.baseRate == 1 && observer.cursedness == 0
    return isOrderFree ? [after(seen), after(seen.reversed())] : [after(seen)]
  }

  /// A share f of benign types always arms and the others never do. After one arming the benign who remain all arm, so
  /// the thirty armings that follow say nothing.
  @Sendable private static func persistentFear(_ c: TruthCase) -> [Double] {
    let observer = observer(c)
    var belief = LogOdds(probability: observer.prior)
    var fearful = c["f"]
    return (0..<30).map { _ in
      belief = BeliefRule.update(
        belief, by: observer, likelihoods: Likelihoods(bad: 1, benign: fearful), evidence: 1, noise: 0)
      fearful = 1
      return belief.probability
    }
  }

  /// The walk of a believer in the false hypothesis: signals are right with chance θ, and misread when they contradict.
  @Sendable private static func lockIn(_ c: TruthCase) -> [Double] {
    let signal = Likelihoods(bad: c["theta"], benign: 1 - c["theta"])
    return [
      threshold(0, 1) { q in
        signal.drift(rate: ConfirmationBias(misreading: q).perceivedSupport(1 - c["theta"])) > 0
      }
    ]
  }

  @Sendable private static func lockedInWrongly(_ c: TruthCase) -> [Double] {
    let theta = c["theta"]
    let bias = ConfirmationBias(misreading: c["q"])
    let intoFalsehood = bias.perceivedSupport(1 - theta)
    let intoTruth = bias.perceivedSupport(theta)
    // Both signals move log-odds by the same amount, so the walk is one of unit steps.
    let signal = Likelihoods(bad: theta, benign: 1 - theta)
    guard abs(signal.logRatio(1) + signal.logRatio(0)) < 1e-15 else { return [.nan] }
    return [
      Walk(limit: 160).chanceOfTop(from: 0) { position in
        position == 0 ? 1 - theta : position > 0 ? intoFalsehood : 1 - intoTruth
      }
    ]
  }
}
