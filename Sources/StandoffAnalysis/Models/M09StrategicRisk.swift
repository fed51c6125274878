import StandoffKernel

extension StaticModel {
  /// M09: Chassang and Padró i Miquel (2010), and Schelling (1960), peace under doubt about the other's doubt.
  static let strategicRisk = StaticModel(
    "M09", "Strategic risk and reciprocal fear",
    citation: "Chassang and Padró i Miquel 2010, Conflict and Deterrence under Strategic Risk, Quarterly Journal of "
      + "Economics 125:4; Schelling 1960, The Strategy of Conflict",
    claim: "Where each is a little unsure what the other sees, peace must beat not only the gain from a first strike but "
      + "the fear of being struck: what one would lose as a victim counts too.",
    parameters: [
      .payoff("first_strike", "F", default: 0.6, "Payoff of striking one who does not."),
      .payoff("mutual_attack", "W", default: -0.2, "Payoff where both strike."),
      .payoff("victim", "S", default: -0.5, "Payoff of being struck without striking."),
      .payoff("peace", "V", default: 1, "One-sided: payoff where no attack comes and none is made."),
      .payoff("fighting_first", "Wf", default: 0.3, "One-sided: payoff of fighting first."),
      .payoff("fighting_second", "Ws", default: 0, "One-sided: payoff of fighting second."),
    ],
    conditions: [
      .above("first_strike", "victim"), .above("mutual_attack", "victim"), .above("peace", "fighting_first"),
      .above("fighting_first", "fighting_second"),
    ],
    results: [
      ModelResult("peace_with_certainty", .derived, "Peace's payoff above which peace is an equilibrium if all is known.") {
        p in try Threshold.find(in: peaceRange(p)) { peace in
          try NormalFormGame(actions: [["wait", "strike"], ["wait", "strike"]]) { profile in
            [strikePayoff(p, peace, profile[0], profile[1]), strikePayoff(p, peace, profile[1], profile[0])]
          }.pureEquilibria.contains([0, 0])
        }?.value
      },
      ModelResult(
        "peace_with_doubt", .derived, "Peace's payoff needed for peace where each sees it with a vanishing error."
      ) { p in
        // The state is the payoff of peace.
        let game = GlobalGame(
          gainIfOtherRestrained: { strikePayoff(p, $0, 0, 0) - strikePayoff(p, $0, 1, 0) },
          gainIfOtherActs: { strikePayoff(p, $0, 0, 1) - strikePayoff(p, $0, 1, 1) }, states: peaceRange(p))
        return try game.limit(noise: signalNoise).value
      },
      ModelResult("preemption", .derived, "Chance of an imminent attack above which one strikes first.") { p in
        try Root.find(in: 0...1) { attack in
          let waiting = GameTree.chance([(1 - attack, .end([p["peace"]])), (attack, .end([p["fighting_second"]]))])
          return waiting.solve().payoffs[0] - p["fighting_first"]
        }.value
      },
    ],
    checks: [
      ModelCheck("M09.pi.1", "peace_with_doubt", strikes(0.6, -0.2, -0.5), expected: 0.9),
      ModelCheck("M09.pi.2", "peace_with_doubt", strikes(0.4, -0.6, -0.7), expected: 0.5),
      ModelCheck("M09.preempt.1", "preemption", fights(1, 0.3, 0), expected: 0.7),
      ModelCheck("M09.preempt.3", "preemption", fights(36, 6, 2), expected: 0.8823529411764706),
    ])

  /// The larger of the two errors of signals from which the limit is taken; judgement.
  private static let signalNoise = 1e-3

  private static func strikes(_ first: Double, _ mutual: Double, _ victim: Double) -> [String: Double] {
    ["first_strike": first, "mutual_attack": mutual, "victim": victim]
  }

  private static func fights(_ peace: Double, _ first: Double, _ second: Double) -> [String: Double] {
    ["peace": peace, "fighting_first": first, "fighting_second": second]
  }

  /// Payoffs of peace wide enough that one action is best at each end.
  private static func peaceRange(_ p: ParameterValues) -> ClosedRange<Double> {
    let spread = p["first_strike"].magnitude + p["mutual_attack"].magnitude + p["victim"].magnitude + 1
    return -3 * spread...3 * spread
  }

  /// The payoff of one's own action, 0 wait or 1 strike, against the other's.
  private static func strikePayoff(_ p: ParameterValues, _ peace: Double, _ own: Int, _ other: Int) -> Double {
    switch (own, other) {
    case (0, 0): peace
    case (0, _): p["victim"]
    case (_, 0): p["first_strike"]
    default: p["mutual_attack"]
    }
  }
}
