import StandoffKernel

extension StaticModel {
  /// M01: Fearon (1995), why there is a bargain that both prefer to war.
  static let bargainingRange = StaticModel(
    "M01", "The bargaining range",
    citation: "Fearon 1995, Rationalist Explanations for War, International Organization 49:3",
    claim: "War destroys something, so there are divisions that both sides prefer to it; the absence of a ruler over "
      + "them does not cause war, unless striking first is worth more than war costs.",
    parameters: [
      .share("win_probability", "p", default: 0.5, "Chance that the coercer wins a war."),
      .share("coercer_cost", "cU", default: 0.1, "War's cost to the coercer, in shares of the good."),
      .share("target_cost", "cK", default: 0.1, "War's cost to the target, in shares of the good."),
      .share("struck_win_probability", "ps", default: 0.5, "Chance that the coercer wins if the target strikes first."),
    ],
    results: [
      ModelResult("lowest_share", .quoted, "The least share that the coercer takes rather than fight.") { p in
        // What the target leaves it with if the target makes the offer.
        ultimatum(p, proposer: 1)
      },
      ModelResult("highest_share", .quoted, "The most that the target lets the coercer have rather than fight.") { p in
        ultimatum(p, proposer: 0)
      },
      ModelResult("width", .quoted, "How wide the range between the two is.") { p in
        guard let low = ultimatum(p, proposer: 1), let high = ultimatum(p, proposer: 0) else { return nil }
        return high - low
      },
      ModelResult(
        "first_strike_threshold", .derived,
        "Chance of winning with the first strike above which no division keeps both from striking; none where even "
          + "certain victory leaves one."
      ) { p in
        let struck = p["struck_win_probability"]
        guard try room(firstStrike: struck, p) >= 0, try room(firstStrike: 1, p) < 0 else { return nil }
        return try Root.find(in: struck...1) { try room(firstStrike: $0, p) }.value
      },
    ],
    checks: [
      ModelCheck("M01.lo", "lowest_share", ordinary, expected: 0.55),
      ModelCheck("M01.hi", "highest_share", ordinary, expected: 0.9),
      ModelCheck("M01.width", "width", ordinary, expected: 0.35),
      ModelCheck(
        "M01.corner", "width", ["win_probability": 0.9, "coercer_cost": 0.2, "target_cost": 0.3], expected: 0.3),
      ModelCheck(
        "M01.offense.threshold", "first_strike_threshold",
        ["struck_win_probability": 0.6, "coercer_cost": 0.1, "target_cost": 0.15], expected: 0.85),
    ])

  private static let ordinary = ["win_probability": 0.7, "coercer_cost": 0.15, "target_cost": 0.2]

  /// The coercer's share where one side makes a last offer; nil where they fight.
  private static func ultimatum(_ p: ParameterValues, proposer: Int) -> Double? {
    let war = GameTree.end([p["win_probability"] - p["coercer_cost"], 1 - p["win_probability"] - p["target_cost"]])
    let solution = GameTree.choice(player: proposer, of: "the coercer's share", in: 0...1) { share in
      .decision(player: 1 - proposer, [("accept", .end([share, 1 - share])), ("fight", war)])
    }.solve()
    return solution.actions == ["accept"] ? solution.amounts[0] : nil
  }

  /// How much room there is for divisions that make waiting an equilibrium: from the least that keeps the coercer from
  /// striking to the most that keeps the target from it. Negative where there is none.
  private static func room(firstStrike: Double, _ p: ParameterValues) throws -> Double {
    let struck = p["struck_win_probability"]
    func waits(_ player: Int, at share: Double) throws -> Bool {
      let game = try NormalFormGame(actions: [["wait", "strike"], ["wait", "strike"]]) { profile in
        if profile == [0, 0] { return [share, 1 - share] }
        let wins = profile == [1, 0] ? firstStrike : profile == [0, 1] ? struck : (firstStrike + struck) / 2
        return [wins - p["coercer_cost"], 1 - wins - p["target_cost"]]
      }
      return game.gainFromDeviation(player, in: [0, 0]) <= 0
    }
    // Neither strikes where it has everything; where it does not even with nothing, any share will do.
    let least = try Threshold.find(in: 0...1) { try waits(0, at: $0) }?.value ?? 0
    let most = try Threshold.find(in: 0...1) { try waits(1, at: $0) }?.value ?? 1
    return most - least
  }
}
