import StandoffKernel

/// M11: where beliefs go, and how fast.
extension Truth {
  static let spiral: [String: Computation] = [
    "M11.rounds.beta0.5": roundsToAttack, "M11.rounds.beta0.25": roundsToAttack,
    "M11.betastar.2": biasOfSpiral, "M11.betastar.3": biasOfSpiral, "M11.armrate.1": armingRateOfSpiral,
    "M11.armrate.2": armingRateOfSpiral, "M11.armrate.3": armingRateOfSpiral, "M11.drift.bayes": drift,
    "M11.ville": everAlarmed,
    "M11.race.restraint_wins.rA": roundsToReassure, "M11.race.spiral_wins.rA": roundsToReassure,
    "M11.race.restraint_wins.rB": roundsToAlarm, "M11.race.spiral_wins.rB": roundsToAlarm,
    "M11.race.restraint_wins.peace": race, "M11.race.spiral_wins.peace": race,
  ]

  /// How many updates on one kind of evidence it takes until `done`.
  private static func rounds(
    _ c: TruthCase, from prior: Double, evidence: Double, until done: (Double) -> Bool
  ) -> Int {
    let observer = observer(c)
    let likelihoods = likelihoods(c, observer)
    var belief = LogOdds(probability: prior)
    var rounds = 0
    while !done(belief.probability) && rounds < 1000 {
      belief = BeliefRule.update(belief, by: observer, likelihoods: likelihoods, evidence: evidence, noise: 0)
      rounds += 1
    }
    return rounds
  }

  @Sendable private static func roundsToAttack(_ c: TruthCase) -> [Double] {
    [Double(rounds(c, from: c["mu0"], evidence: 1) { $0 >= c["muA"] })]
  }

  @Sendable private static func biasOfSpiral(_ c: TruthCase) -> [Double] {
    [
      threshold(0, 1) { bias in
        var observer = observer(c)
        observer.projection = bias
        return likelihoods(c, observer).drift(rate: c["aS"]) > 0
      }
    ]
  }

  /// Full bias: the benign rate is a0 whatever the other does.
  @Sendable private static func armingRateOfSpiral(_ c: TruthCase) -> [Double] {
    var observer = observer(c)
    observer.projection = 1
    let perceived = BeliefRule.perceived(by: observer, actsWhenAfraid: 0.5, actsUnafraid: c["a0"])
    return [threshold(0, 1) { perceived.drift(rate: $0) > 0 }]
  }

  @Sendable private static func drift(_ c: TruthCase) -> [Double] {
    [likelihoods(c, observer(c)).drift(rate: c["aS"])]
  }

  /// Signals that are right with chance .7: a benign other gives the alarming one with chance .3, and the threshold lies
  /// a whole number of steps away.
  @Sendable private static func everAlarmed(_ c: TruthCase) -> [Double] {
    let right = 0.7
    let signal = Likelihoods(bad: right, benign: 1 - right)
    let distance = LogOdds(probability: c["muA"]).value - LogOdds(probability: c["mu0"]).value
    let steps = distance / signal.logRatio(1)
    guard abs(steps - steps.rounded()) < 1e-12, abs(signal.logRatio(1) + signal.logRatio(0)) < 1e-15 else { return [.nan] }
    return [Walk(limit: 400).chanceOfTop(from: 0, top: Int(steps.rounded())) { _ in 1 - right }]
  }

  @Sendable private static func roundsToReassure(_ c: TruthCase) -> [Double] {
    [Double(rounds(c, from: c["muA0"], evidence: 0) { $0 <= c["m"] })]
  }

  @Sendable private static func roundsToAlarm(_ c: TruthCase) -> [Double] {
    [Double(rounds(c, from: c["muB0"], evidence: 1) { $0 > c["m"] })]
  }

  /// Both sides at once: each arms while it fears the other, and learns from what the other does.
  @Sendable private static func race(_ c: TruthCase) -> [Double] {
    let observer = observer(c)
    let likelihoods = likelihoods(c, observer)
    var a = LogOdds(probability: c["muA0"])
    var b = LogOdds(probability: c["muB0"])
    func arms(_ belief: LogOdds) -> Bool { belief.probability > c["m"] }
    func see(_ belief: LogOdds, _ armed: Bool) -> LogOdds {
      BeliefRule.update(belief, by: observer, likelihoods: likelihoods, evidence: armed ? 1 : 0, noise: 0)
    }
    for _ in 0..<200 { (a, b) = (see(a, arms(b)), see(b, arms(a))) }
    return arms(a) == arms(b) ? [arms(a) ? 0 : 1] : [.nan]
  }
}
