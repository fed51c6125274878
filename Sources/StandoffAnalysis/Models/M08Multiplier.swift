import StandoffKernel

extension StaticModel {
  /// M08: Baliga and Sjöström (2004), an arms race out of very few bad types.
  static let multiplier = StaticModel(
    "M08", "The arms-race multiplier",
    citation: "Baliga and Sjöström 2004, Arms Races and Negotiations, Review of Economic Studies 71; costs spread evenly",
    claim: "If a few types arm whatever the other does, fear of them makes the next arm, and so on: a tiny share can end "
      + "in a certain arms race.",
    parameters: [
      .payoff("advantage", "μ", in: 1e-6...1000, default: 0.01, "What arming alone is worth."),
      .payoff("disadvantage", "d", in: 0...1000, default: 0.8, "Loss from restraint where the other arms."),
      .payoff("highest_cost", "c̄", in: 1e-6...1000, default: 1, "The highest private cost of arming; the lowest is 0."),
    ],
    results: [
      ModelResult("arming", .derived, "Chance of arming; none where equilibria are several.") { p in
        let shares = try armsRace(p).equilibria()
        return shares.count == 1 ? shares[0] : nil
      },
      ModelResult("dominant_share", .derived, "Share of types that arm whatever the other does.") { p in
        try armsRace(p).dominantShare()
      },
    ],
    checks: [
      ModelCheck("M08.multiplier", "arming", race(0.8), expected: 0.04761904761904763),
      ModelCheck("M08.race", "arming", race(1.2), expected: 1),
    ])

  private static func race(_ disadvantage: Double) -> [String: Double] {
    ["advantage": 0.01, "disadvantage": disadvantage, "highest_cost": 1]
  }

  private static func armsRace(_ p: ParameterValues) -> CutpointGame {
    let (advantage, disadvantage) = (p["advantage"], p["disadvantage"])
    return CutpointGame(types: UniformTypes(0, p["highest_cost"])) { cost, otherArms in
      let arming = otherArms * -cost + (1 - otherArms) * (advantage - cost)
      let restraint = otherArms * -disadvantage
      return arming - restraint
    }
  }
}
