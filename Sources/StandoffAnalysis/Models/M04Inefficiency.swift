import StandoffKernel

extension StaticModel {
  /// M04: Powell (2004, 2006), when no division today can stand.
  static let inefficiency = StaticModel(
    "M04", "The inefficiency condition",
    citation: "Powell 2004, 2006, War as a Commitment Problem, International Organization 60:1; the condition re-derived "
      + "in terms of what each side can secure",
    claim: "Where what one side can secure now and what the other can secure next period add up to more than there is, "
      + "every equilibrium has fighting, however well both sides are informed.",
    parameters: [
      .share("riser_win_probability", "p", default: 0.1, "Chance that the rising side wins the lottery of a war today."),
      ParameterSchema(
        "destroyed_share", symbol: "w", unit: "share", range: 0...0.99, default: 0.2,
        "Share of all pies to come that war destroys."),
      .discountFactor(default: 0.95),
    ],
    results: [
      ModelResult(
        "threshold", .derived,
        "Rise of the rising side's chance within a period above which no division satisfies both; none where even the "
          + "rise to certainty leaves one."
      ) { p in
        let now = p["riser_win_probability"]
        let slack = { (shift: Double) in try slackOfBestDivision(p, shift: shift) }
        guard now < 1, try slack(0) >= 0, try slack(1 - now) < 0 else { return nil }
        return try Root.find(in: 0...(1 - now), slack).value
      }
    ],
    checks: [
      ModelCheck(
        "M04.1", "threshold", ["riser_win_probability": 0.1, "destroyed_share": 0.2, "discount_factor": 0.95],
        expected: 0.26842105263157895)
    ])

  /// By how much the best division for the declining side beats what it can secure: all of today's pie, and tomorrow what
  /// the rising side, securing its own, leaves over.
  private static func slackOfBestDivision(_ p: ParameterValues, shift: Double) throws -> Double {
    let discount = p["discount_factor"]
    let total = 1 / (1 - discount)
    let now = try secured(p["riser_win_probability"], p, total)
    let next = try secured(p["riser_win_probability"] + shift, p, total)
    let best = Maximum.find(in: 0...1, cells: 4) { share in share + discount * (total - next.riser) }
    return best.value - now.decliner
  }

  /// What each side secures in a game in which either may fight, and a side that does not may give the other nothing.
  private static func secured(
    _ riserWins: Double, _ p: ParameterValues, _ total: Double
  ) throws -> (riser: Double, decliner: Double) {
    let left = (1 - p["destroyed_share"]) * total
    let game = try NormalFormGame(actions: [["hold all", "fight"], ["hold all", "fight"]]) { profile in
      profile == [0, 0] ? [0, 0] : [riserWins * left, (1 - riserWins) * left]
    }
    return (game.minmax(0), game.minmax(1))
  }
}
