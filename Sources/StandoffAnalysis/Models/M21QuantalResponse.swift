import StandoffKernel

extension StaticModel {
  /// M21: McKelvey and Palfrey (1995), the stag hunt of M07 with noisy choice.
  static let quantalResponse = StaticModel(
    "M21", "Quantal response",
    citation: "McKelvey and Palfrey 1995, Quantal Response Equilibria for Normal Form Games, Games and Economic Behavior "
      + "10:1; symmetric stag hunt, logit",
    claim: "Where choices err, the more the less is at stake, which of two equilibria is reached turns on which choice is "
      + "safer against a coin toss, not on which is better for both.",
    parameters: stagHunt + [
      .payoff("noise", "s", in: 1e-3...1000, default: 1, "Size of the errors, in payoff units.")
    ],
    conditions: stagHuntConditions,
    results: [
      ModelResult(
        "restraint", .remembered, "Chance of restraint in the equilibrium that is reached from pure chance as noise falls."
      ) { p in try stagHuntLogit(p).principal().value },
      ModelResult("equilibria", .derived, "Number of symmetric logit equilibria.") { p in
        Double(try stagHuntLogit(p).all().count)
      },
    ],
    checks: [
      ModelCheck(
        "M21.2", "restraint", stag(1, 0.6, 0.2, -0.6).merging(["noise": 1]) { $1 }, expected: 0.42925408979021473,
        tolerance: 1e-6),
      ModelCheck(
        "M21.3", "restraint", stag(1, 0.5, 0, -0.5).merging(["noise": 0.3]) { $1 }, expected: 0.4999999999999999,
        tolerance: 1e-6),
    ])

  private static func stagHuntLogit(_ p: ParameterValues) -> LogitEquilibrium {
    LogitEquilibrium(gain: { gainFromRestraint(p, otherArms: 1 - $0) }, noise: p["noise"])
  }
}
