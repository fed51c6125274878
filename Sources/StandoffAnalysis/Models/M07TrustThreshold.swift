import StandoffKernel

extension StaticModel {
  /// M07: Jervis (1978), Kydd (1997, 2005), how much fear makes a security seeker arm.
  static let trustThreshold = StaticModel(
    "M07", "The trust threshold",
    citation: "Jervis 1978, Cooperation Under the Security Dilemma, World Politics 30:2; Kydd 1997, 2005, Trust and "
      + "Mistrust in International Relations",
    claim: "A state that wants only security arms all the same once it is afraid enough that the other will.",
    parameters: stagHunt,
    conditions: stagHuntConditions,
    results: [
      ModelResult("fear", .derived, "Chance that the other arms above which a security seeker arms.") { p in
        try Root.find(in: 0...1) { gainFromRestraint(p, otherArms: $0) }.value
      },
      ModelResult("trust", .derived, "The least chance of the other's restraint at which a security seeker is restrained.") {
        p in try Root.find(in: 0...1) { gainFromRestraint(p, otherArms: 1 - $0) }.value
      },
      ModelResult("equilibria", .derived, "Equilibria in pure strategies between two security seekers, by number.") { p in
        let game = try NormalFormGame(actions: [["restrain", "arm"], ["restrain", "arm"]]) { profile in
          [stagHuntPayoff(p, profile[0], profile[1]), stagHuntPayoff(p, profile[1], profile[0])]
        }
        return Double(game.pureEquilibria.count)
      },
    ],
    checks: [
      ModelCheck("M07.fear.1", "fear", stag(1, 0.6, 0.2, -0.6), expected: 1.0 / 3),
      ModelCheck("M07.fear.2", "fear", stag(1, 0.9, 0.3, -1), expected: 0.07142857142857141),
      ModelCheck("M07.trust", "trust", stag(1, 0.6, 0.2, -0.6), expected: 2.0 / 3),
    ])

  /// The payoffs of two who may arm or be restrained.
  static let stagHunt: [ParameterSchema] = [
    .payoff("both_restrained", "R", default: 1, "A security seeker's payoff where both are restrained."),
    .payoff("arms_alone", "T", default: 0.6, "Its payoff from arming against restraint."),
    .payoff("both_arm", "P", default: 0.2, "Its payoff where both arm."),
    .payoff("restrained_alone", "S", default: -0.6, "Its payoff from restraint against arming."),
  ]

  /// What makes it a stag hunt.
  static let stagHuntConditions: [ModelCondition] = [
    .above("both_restrained", "arms_alone"), .atLeast("arms_alone", "both_arm"), .above("both_arm", "restrained_alone"),
  ]

  static func stag(_ r: Double, _ t: Double, _ p: Double, _ s: Double) -> [String: Double] {
    ["both_restrained": r, "arms_alone": t, "both_arm": p, "restrained_alone": s]
  }

  /// The payoff of one's own action, 0 restrained or 1 arming, against the other's.
  static func stagHuntPayoff(_ p: ParameterValues, _ own: Int, _ other: Int) -> Double {
    let names = [["both_restrained", "restrained_alone"], ["arms_alone", "both_arm"]]
    return p[names[own][other]]
  }

  /// What restraint is worth over arming if the other arms with a probability.
  static func gainFromRestraint(_ p: ParameterValues, otherArms: Double) -> Double {
    let worths = [0, 1].map { own in
      GameTree.chance([
        (1 - otherArms, .end([stagHuntPayoff(p, own, 0)])), (otherArms, .end([stagHuntPayoff(p, own, 1)])),
      ]).solve().payoffs[0]
    }
    return worths[0] - worths[1]
  }
}
