import StandoffAnalysis
import StandoffKernel

/// M11: where beliefs go, and how fast.
extension Evaluator {
  private static let counting = "the kernel's belief rule, observation after observation, until the belief crosses"

  static let spiral: [Evaluator] = [
    Evaluator(
      "M11.rounds", takes: "mu0 muA a a0 beta", finds: "Armings until a biased observer would attack; none where it never would.",
      by: counting
    ) { c in [rounds(c, from: c["mu0"], evidence: 1) { $0 >= c["muA"] }] },
    Evaluator(
      "M11.betastar", takes: "aS aG a0", finds: "The bias at which the beliefs of an observer begin to drift towards hostility.",
      by: "root of the drift under the perceived likelihoods"
    ) { c in
      [
        try Root.find(in: 0...1) { bias in
          var observer = observer(c)
          observer.projection = bias
          return Learning(observer, actsWhenAfraid: c["aS"], actsUnafraid: c["a0"]).likelihoods.drift(rate: c["aS"])
        }.value
      ]
    },
    Evaluator(
      "M11.armrate", takes: "aG a0", finds: "The rate of arming below which even a fully biased observer does not spiral.",
      by: "root of the drift over true rates"
    ) { c in
      var observer = observer(c)
      observer.projection = 1
      // Full bias: the benign rate is a0 whatever the other does when afraid.
      let perceived = Learning(observer, actsWhenAfraid: 0.5, actsUnafraid: c["a0"]).likelihoods
      return [try Root.find(in: 0...1) { perceived.drift(rate: $0) }.value]
    },
    Evaluator(
      "M11.drift", takes: "aS aG a0 beta", finds: "The expected change of log-odds per observation of a benign other.",
      by: "the kernel's perceived likelihoods, weighed with the true rate"
    ) { c in [learning(c).likelihoods.drift(rate: c["aS"])] },
    Evaluator(
      "M11.ville", takes: "mu0 muA", finds: "The chance that a correct Bayesian is ever alarmed by a benign other.",
      by: "gambler's ruin, solved as a tridiagonal system", compute: everAlarmed),
    Evaluator(
      "M11.race.*.rA", takes: "muA0 m aG s", ranges: ["m": .share], finds: "Restraints until the fearful side stops arming.",
      by: counting
    ) { c in [rounds(c, from: c["muA0"], evidence: 0) { $0 <= c["m"] }] },
    Evaluator(
      "M11.race.*.rB", takes: "muB0 m aG s", ranges: ["m": .share], finds: "Armings until the trusting side begins to arm.",
      by: counting
    ) { c in [rounds(c, from: c["muB0"], evidence: 1) { $0 > c["m"] }] },
    Evaluator(
      "M11.race.*.peace", takes: "muA0 muB0 m aG s", ranges: ["m": .share],
      finds: "Whether both sides are at peace in the end, 1, or both arm, 0.", by: "both sides' beliefs, step by step for 200 turns",
      compute: race),
  ]

  /// How many updates on one kind of evidence it takes until `done`; nan where a thousand are not enough.
  private static func rounds(_ c: Arguments, from prior: Double, evidence: Double, until done: (Double) -> Bool) -> Double {
    let learning = learning(c)
    var belief = LogOdds(probability: prior)
    for round in 0...1000 {
      if done(belief.probability) { return Double(round) }
      belief = learning.update(belief, seeing: evidence, noise: 0)
    }
    return .nan
  }

  /// Signals that are right with chance .7: a benign other gives the alarming one with chance .3, and the threshold must lie
  /// a whole number of steps away.
  private static let everAlarmed: Computation = { c in
    let right = 0.7
    let signal = Likelihoods(bad: right, benign: 1 - right)
    let distance = LogOdds(probability: c["muA"]).value - LogOdds(probability: c["mu0"]).value
    let steps = (distance / signal.logRatio(1)).rounded()
    guard (distance / signal.logRatio(1) - steps).magnitude < 1e-9, (1...300).contains(steps) else {
      throw InputError(
        "\(c.id): the odds of muA must be those of mu0 times 7/3, or that again and again: the bound is met without overshoot only there")
    }
    return [UnitWalk(limit: 400).chanceOfTop(Int(steps)) { _ in 1 - right }]
  }

  /// Both sides at once: each arms while it fears the other, and learns from what the other does.
  private static let race: Computation = { c in
    let learning = learning(c)
    var (a, b) = (LogOdds(probability: c["muA0"]), LogOdds(probability: c["muB0"]))
    func arms(_ belief: LogOdds) -> Bool { belief.probability > c["m"] }
    func see(_ belief: LogOdds, _ armed: Bool) -> LogOdds { learning.update(belief, seeing: armed ? 1 : 0, noise: 0) }
    for _ in 0..<200 { (a, b) = (see(a, arms(b)), see(b, arms(a))) }
    return arms(a) == arms(b) ? [arms(a) ? 0 : 1] : [.nan]
  }
}
