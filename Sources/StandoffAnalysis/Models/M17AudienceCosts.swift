import StandoffKernel

extension StaticModel {
  /// M17: Fearon (1994), a crisis as a war of attrition before an audience.
  static let audienceCosts = StaticModel(
    "M17", "Audience costs",
    citation: "Fearon 1994, Domestic Political Audiences and the Escalation of International Disputes, American Political "
      + "Science Review 88:3, in the spirit of: audience costs linear in time, war costs spread evenly",
    claim: "The side whose leader pays more at home for backing down backs down less often; stronger audiences on both "
      + "sides shorten the crisis and leave the chance of war as it was.",
    parameters: [
      .payoff("prize", "v", in: 1e-3...1000, default: 1, "What the side has for which the other backs down."),
      .payoff("first_audience", "a1", in: 1e-3...1000, default: 1, "Cost of backing down, per unit of time: first side."),
      .payoff("second_audience", "a2", in: 1e-3...1000, default: 0.25, "The same of the second side."),
      .payoff("first_war_cost", "w1", in: 1e-3...1000, default: 2, "The first side's highest cost of war; the lowest is 0."),
      .payoff("second_war_cost", "w2", in: 1e-3...1000, default: 2, "The same of the second side."),
      .share("planned_share", "—", default: 0.25, "Share of the horizon after which the first side plans to back down."),
    ],
    results: [
      ModelResult("horizon", .derived, "Time after which only the locked-in remain.") { p in try crisis(p).1.horizon },
      ModelResult("chance_of_war", .derived, "Chance that both sides are locked in.") { p in try crisis(p).1.war },
      ModelResult("first_concedes_at_once", .derived, "Chance that the first side concedes at once.") { p in
        try crisis(p).1.concedesAtOnce[0]
      },
      ModelResult("second_concedes_at_once", .derived, "Chance that the second side concedes at once.") { p in
        try crisis(p).1.concedesAtOnce[1]
      },
      ModelResult(
        "planned_payoff", .derived, "What the first side expects that plans to back down at the planned share."
      ) { p in
        let (game, solution) = try crisis(p)
        return game.payoff(0, backingDownAt: p["planned_share"] * solution.horizon, solution)
      },
    ],
    checks: [
      ModelCheck("M17.sym.double.horizon", "horizon", audiences(1, 1), expected: 1),
      ModelCheck("M17.asym.horizon", "horizon", audiences(1, 0.25), expected: 1.4641016151377544),
      ModelCheck("M17.asym.war", "chance_of_war", audiences(1, 0.25), expected: 0.13397459621556132),
      ModelCheck("M17.asym.atom", "second_concedes_at_once", audiences(1, 0.25), expected: 0.549038105676658),
      ModelCheck(
        "M17.asym.value.0.25", "planned_payoff", audiences(1, 0.25).merging(["planned_share": 0.25]) { $1 },
        expected: 0.549038105676658),
    ])

  private static func audiences(_ first: Double, _ second: Double) -> [String: Double] {
    ["prize": 1, "first_audience": first, "second_audience": second, "first_war_cost": 2, "second_war_cost": 2]
  }

  private static func crisis(_ p: ParameterValues) throws -> (WarOfAttrition, WarOfAttrition.Solution) {
    func side(_ audience: Double, _ highest: Double) -> WarOfAttrition.Side {
      .init(backingDown: { audience * $0 }, slope: { _ in audience }, warCost: UniformTypes(0, highest))
    }
    let game = try WarOfAttrition(
      prize: p["prize"],
      sides: [
        side(p["first_audience"], p["first_war_cost"]), side(p["second_audience"], p["second_war_cost"]),
      ])
    // By then every type of either side would rather fight than back down.
    let longest = Threshold.reach { time in game.sides.allSatisfy { $0.lockedIn(at: time) == 1 } }
    return (game, try game.solve(longest: longest ?? .greatestFiniteMagnitude))
  }
}
