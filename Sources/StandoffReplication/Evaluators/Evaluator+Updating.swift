import StandoffAnalysis
import StandoffKernel

/// M10: posteriors by the kernel's belief rule.
extension Evaluator {
  private static let recursion = "the kernel's belief rule, one observation after the other"
  private static let counts: [String: SymbolRange] = ["k": .whole(0...1000)]

  private static func posterior(
    _ kinds: String, takes: String, mayTake: String, finds: String, standing: ModelResult.Standing
  ) -> Evaluator {
    let patterns = kinds.split(separator: " ").map { "M10.\($0)" }.joined(separator: " ")
    return Evaluator(
      patterns, takes: takes, mayTake: mayTake, ranges: counts, finds: finds, by: recursion, standing: standing,
      compute: posteriors)
  }

  static let updating: [Evaluator] = [
    posterior(
      "bayes pool restrain2 mixed noise", takes: "mu aG aS", mayTake: "k r eps",
      finds: "The posterior after k armings and r restraints: Bayes' rule.", standing: .quoted),
    posterior(
      "conservatism overreact baserate", takes: "mu aG aS", mayTake: "k r eps ap gam",
      finds: "The posterior with exponents on the prior odds and on the likelihood ratio.", standing: .remembered),
    posterior(
      "jervis", takes: "mu a a0 beta", mayTake: "k r eps",
      finds: "The posterior of an observer who thinks that the other knows it to be harmless: projection β.",
      standing: .derived),
    posterior(
      "cursed", takes: "mu aG aS chi", mayTake: "k r eps",
      finds: "The posterior of an observer who neglects that acts depend on types.", standing: .quoted),
    Evaluator(
      "M10.fearful", takes: "mu f", finds: "The posterior after any number of armings, where a share of the benign always arms.",
      by: recursion + ", for thirty armings", compute: persistentFear),
    Evaluator(
      "M10.rs.q", takes: "theta", finds: "The chance of misreading above which a false belief can last for ever.",
      by: "root of the drift of a believer in the false hypothesis"
    ) { c in
      let theta = c["theta"]
      let signal = Likelihoods(bad: theta, benign: 1 - theta)
      return [
        try Root.find(in: 0...1) { q in
          signal.drift(rate: ConfirmationBias(misreading: q).perceivedSupport(1 - theta))
        }.value
      ]
    },
    Evaluator(
      "M10.rs.wrong", takes: "theta q", finds: "The chance of ending locked in the false hypothesis.",
      by: "gambler's ruin, solved as a tridiagonal system", compute: lockedInWrongly),
  ]

  /// The observer of a figure: `aG` and `aS` are the rates of the two types; under pooling both are `a`.
  static func observer(_ c: Arguments) -> ObserverParameters {
    var observer = ObserverParameters(prior: c["mu", default: 0.5], imitation: 0)
    observer.rateHigh = c["aG", default: c["a", default: 0]]
    observer.projection = c["beta", default: 0]
    observer.noise = c["eps", default: 0]
    observer.cursedness = c["chi", default: 0]
    observer.conservatism = c["gam", default: 1]
    observer.baseRate = c["ap", default: 1]
    return observer
  }

  static func learning(_ c: Arguments) -> Learning {
    Learning(
      observer(c), actsWhenAfraid: c["aS", default: c["s", default: c["a", default: 0]]], actsUnafraid: c["a0", default: 0])
  }

  private static let posteriors: Computation = { c in
    let learning = learning(c)
    func after(_ evidence: [Double]) -> Double {
      evidence.reduce(LogOdds(probability: learning.observer.prior)) { learning.update($0, seeing: $1) }.probability
    }
    let seen = [Double](repeating: 1, count: Int(c["k", default: 1])) + [Double](repeating: 0, count: Int(c["r", default: 0]))
    // Without base-rate neglect or cursedness the order does not matter.
    let isOrderFree = learning.observer.baseRate == 1 && learning.observer.cursedness == 0
    return isOrderFree ? [after(seen), after(seen.reversed())] : [after(seen)]
  }

  /// A share f of benign types always arms and the others never do. After one arming the benign who remain all arm, so
  /// the armings that follow say nothing.
  private static let persistentFear: Computation = { c in
    var belief = LogOdds(probability: c["mu"])
    var fearful = c["f"]
    return (0..<30).map { _ in
      belief = Learning(observer(c), bad: 1, benign: fearful).update(belief, seeing: 1)
      fearful = 1
      return belief.probability
    }
  }

  /// A walk in steps of one signal: both move log-odds by the same amount. Steps beyond the limit come back too rarely to
  /// be seen at the tolerance of any figure, unless misreading barely passes the threshold of lock-in.
  private static let lockedInWrongly: Computation = { c in
    let theta = c["theta"]
    let bias = ConfirmationBias(misreading: c["q"])
    let intoFalsehood = bias.perceivedSupport(1 - theta)
    let intoTruth = bias.perceivedSupport(theta)
    return [
      UnitWalk(limit: 2000).chanceOfTop { position in
        position == 0 ? 1 - theta : position > 0 ? intoFalsehood : 1 - intoTruth
      }
    ]
  }
}
