import StandoffKernel

extension StaticModel {
  /// M02: Fearon (1995), war as the price of a good demand when the other's costs are private.
  static let riskReturn = StaticModel(
    "M02", "Risk against return",
    citation: "Fearon 1995, Rationalist Explanations for War, International Organization 49:3, in the spirit of: "
      + "a last demand and costs spread evenly",
    claim: "A coercer who does not know the target's costs may run a risk of war on purpose, since a demand that every "
      + "type accepts leaves too much on the table.",
    parameters: [
      .share("win_probability", "p", default: 0.4, "Chance that the coercer wins a war."),
      .share("coercer_cost", "cU", default: 0.1, "War's cost to the coercer, in shares of the good."),
      .share("lowest_cost", "lo", default: 0, "The target's lowest cost of war; only the target knows its own."),
      .share("highest_cost", "hi", default: 0.4, "The target's highest cost of war."),
    ],
    conditions: [.above("highest_cost", "lowest_cost")],
    results: [
      ModelResult("demand", .derived, "The coercer's best demand, beyond what war would give it on average.") { p in
        try screening(p).solve().demand
      },
      ModelResult("chance_of_war", .derived, "Chance that the best demand is refused.") { p in
        try screening(p).solve().refusal
      },
    ],
    checks: [
      ModelCheck("M02.a.demand", "demand", costs(0, 0.4), expected: 0.15),
      ModelCheck("M02.a.war", "chance_of_war", costs(0, 0.4), expected: 0.375),
      ModelCheck("M02.b.demand", "demand", costs(0.1, 0.5), expected: 0.2),
      ModelCheck("M02.b.war", "chance_of_war", costs(0.1, 0.5), expected: 0.25),
      ModelCheck("M02.c.demand", "demand", costs(0.3, 0.5), expected: 0.3),
      ModelCheck("M02.c.war", "chance_of_war", costs(0.3, 0.5), expected: 0),
    ])

  private static func costs(_ lowest: Double, _ highest: Double) -> [String: Double] {
    ["lowest_cost": lowest, "highest_cost": highest, "coercer_cost": 0.1]
  }

  private static func screening(_ p: ParameterValues) -> ScreeningDemand {
    let (wins, cost) = (p["win_probability"], p["coercer_cost"])
    return ScreeningDemand(
      types: UniformTypes(p["lowest_cost"], p["highest_cost"]), demands: -wins...(1 - wins),
      gainFromAccepting: { type, demand in (1 - wins - demand) - (1 - wins - type) },
      accepted: { wins + $0 }, refused: { _ in wins - cost })
  }
}
