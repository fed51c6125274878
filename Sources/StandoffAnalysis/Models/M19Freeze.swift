import StandoffKernel

extension StaticModel {
  /// M19: a deal that nobody enforces but the parties.
  static let freeze = StaticModel(
    "M19", "The self-enforcing freeze",
    citation: "Derived after Axelrod and Keohane 1985, Achieving Cooperation under Anarchy, World Politics 38:1, and the "
      + "folk theorem: cheating under imperfect verification",
    claim: "A freeze holds without an enforcer if the future weighs enough, cheating is found out soon enough and the "
      + "regime will probably be there to enjoy it.",
    parameters: [
      .payoff("comply", "f", default: 1, "Per period, while both keep the deal."),
      .payoff("cheat", "g", default: 1.3, "Per period, while cheating unseen."),
      .payoff("collapsed", "p", default: 0.6, "Per period, once the deal is off."),
      .share("detection", "det", default: 0.6, "Chance per period that cheating is seen."),
      .share("collapse_hazard", "H", default: 0, "Chance per period that the regime falls; then nothing is worth anything."),
      .discountFactor(),
      .payoff("coercer_comply", "fU", default: 0.5, "The coercer's payoff while both keep the deal."),
      .payoff("coercer_renege", "gU", default: 0.7, "Its payoff in the period in which it openly reneges."),
      .payoff("coercer_collapsed", "pU", default: 0.1, "Its payoff once the deal is off."),
    ],
    conditions: [
      .above("cheat", "comply"), .above("comply", "collapsed"), .above("coercer_renege", "coercer_comply"),
      .above("coercer_comply", "coercer_collapsed"),
    ],
    results: [
      ModelResult(
        "discount_factor_needed", .derived,
        "The least discount factor at which cheating does not pay; none where no discount factor below 1 is enough."
      ) { p in
        try needed { try complies(p, discount: $0, detection: p["detection"]) }
      },
      ModelResult(
        "detection_needed", .derived, "The least chance of detection at which cheating does not pay; none where none is enough."
      ) { p in
        try Threshold.find(in: 0...1) { try complies(p, discount: p["discount_factor"], detection: $0) }?.value
      },
      ModelResult(
        "joint_discount_factor", .derived,
        "The least discount factor at which neither the target cheats in secret nor the coercer reneges in the open."
      ) { p in
        try needed { discount in
          try complies(p, discount: discount, detection: p["detection"])
            && keeps(
              comply: p["coercer_comply"], cheat: p["coercer_renege"], collapsed: p["coercer_collapsed"], detection: 1,
              hazard: p["collapse_hazard"], discount: discount)
        }
      },
    ],
    checks: [
      ModelCheck("M19.delta.verif60", "discount_factor_needed", deal, expected: 0.5555555555555556),
      ModelCheck(
        "M19.det", "detection_needed", ["comply": 1, "cheat": 1.3, "collapsed": 0.6, "discount_factor": 0.9],
        expected: 0.08333333333333331),
      ModelCheck(
        "M19.instability", "discount_factor_needed", deal.merging(["collapse_hazard": 0.02]) { $1 },
        expected: 0.5668934240362812),
      ModelCheck(
        "M19.both", "joint_discount_factor",
        deal.merging(["coercer_comply": 0.5, "coercer_renege": 0.7, "coercer_collapsed": 0.1]) { $1 },
        expected: 0.5555555555555556),
    ])

  private static let deal = ["comply": 1, "cheat": 1.3, "collapsed": 0.6, "detection": 0.6]

  /// The largest discount factor tried.
  private static let largestDiscount = 0.9999

  private static func needed(_ holds: (Double) throws -> Bool) throws -> Double? {
    try Threshold.find(in: 0...largestDiscount, where: holds)?.value
  }

  private static func complies(_ p: ParameterValues, discount: Double, detection: Double) throws -> Bool {
    try keeps(
      comply: p["comply"], cheat: p["cheat"], collapsed: p["collapsed"], detection: detection,
      hazard: p["collapse_hazard"], discount: discount)
  }

  /// Whether keeping the deal is the best thing to do for ever. State 0: the deal stands; 1: it is off.
  private static func keeps(
    comply: Double, cheat: Double, collapsed: Double, detection: Double, hazard: Double, discount: Double
  ) throws -> Bool {
    let lives = 1 - hazard
    let solution = try DiscountedControl(
      states: [
        [
          .init("comply", reward: comply, next: [(0, lives)]),
          .init("cheat", reward: cheat, next: [(0, lives * (1 - detection)), (1, lives * detection)]),
        ],
        [.init("no deal", reward: collapsed, next: [(1, lives)])],
      ], discount: discount
    ).solve()
    return solution.policy[0] == 0
  }
}
