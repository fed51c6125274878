import StandoffKernel

extension StaticModel {
  /// M03: Fearon (1995), war today because of a weaker hand tomorrow.
  static let preventiveWar = StaticModel(
    "M03", "Preventive war",
    citation: "Fearon 1995, Rationalist Explanations for War, International Organization 49:3; the two-date version is "
      + "a textbook form of it and of Powell 2006",
    claim: "A state that will be weaker fights today where even everything that the other can give up today is worth "
      + "less than what it will take back tomorrow.",
    parameters: [
      .share("win_probability_now", "p1", default: 0.3, "Chance that the rising side wins a war fought today."),
      .share("win_probability_later", "p2", default: 0.35, "The same from tomorrow on."),
      .payoff("war_cost", "c", in: 0...1000, default: 0.5, "War's cost to the declining side, once, in pies of a period."),
      .discountFactor(),
      .share("decliner_win_probability", "p", default: 0.6, "Two dates: chance that the declining side wins today."),
      .share("coercer_cost", "cU", default: 0.1, "Two dates: war's cost to the declining side, in shares of the stake."),
      .share("target_cost", "cK", default: 0.15, "Two dates: war's cost to the rising side."),
      .share("largest_transfer", "t̄", default: 0.2, "Two dates: the most that the rising side can give up today."),
      ParameterSchema(
        "decliner_proposes", symbol: "—", unit: "0 or 1", range: 0...1, isInteger: true, default: 1,
        "Two dates: whether the declining side makes the offer at the second date."),
    ],
    conditions: [
      ModelCondition(["decliner_proposes"], "it must be 0 or 1") { [0, 1].contains($0["decliner_proposes"]) }
    ],
    results: [
      ModelResult(
        "concession_value", .quoted,
        "Present value to the declining side of all of today's pie and the bargain that follows from tomorrow on."
      ) { p in try concessionValue(p, later: p["win_probability_later"]) },
      ModelResult(
        "threshold", .derived,
        "Later chance of winning of the rising side above which the declining side attacks today; none where no rise "
          + "makes it attack."
      ) { p in
        let now = warValue(p, p["win_probability_now"])
        let gain = { (later: Double) in try concessionValue(p, later: later) - now }
        guard try gain(p["win_probability_now"]) >= 0, try gain(1) < 0 else { return nil }
        return try Root.find(in: p["win_probability_now"]...1, gain).value
      },
      ModelResult(
        "two_date_shift", .derived,
        "Two dates: the smallest loss of strength at which the declining side fights today; none where no loss is enough."
      ) { p in
        Threshold.find(in: 0...p["decliner_win_probability"]) { fightsToday(p, shift: $0) }?.value
      },
    ],
    checks: [
      ModelCheck("M03.1", "threshold", shift(0.3, 0.5, 0.9), expected: 0.33888888888888885),
      ModelCheck("M03.3", "threshold", shift(0.2, 10, 0.974), expected: 0.2122792607802875),
      ModelCheck("M03.4", "threshold", shift(0.1, 1, 0.6), expected: 0.43333333333333335),
      ModelCheck("M03.two.riser", "two_date_shift", twoDates(transfer: 0.2, declinerProposes: 0), expected: 0.2),
      ModelCheck(
        "M03.two.decliner.transfer", "two_date_shift", twoDates(transfer: 0.1, declinerProposes: 1), expected: 0.35),
    ])

  private static func shift(_ now: Double, _ cost: Double, _ discount: Double) -> [String: Double] {
    ["win_probability_now": now, "war_cost": cost, "discount_factor": discount]
  }

  private static func twoDates(transfer: Double, declinerProposes: Double) -> [String: Double] {
    [
      "coercer_cost": 0.1, "target_cost": 0.15, "largest_transfer": transfer, "decliner_proposes": declinerProposes,
    ]
  }

  /// What fighting is worth to the declining side: its chance at all pies to come, less the cost.
  private static func warValue(_ p: ParameterValues, _ riserWins: Double) -> Double {
    (1 - riserWins) / (1 - p["discount_factor"]) - p["war_cost"]
  }

  /// From tomorrow on the rising side makes an offer every period; today it gives what is best for the other.
  private static func concessionValue(_ p: ParameterValues, later: Double) throws -> Double {
    let discount = p["discount_factor"]
    let after = try StationaryBargain(
      pie: 1, discount: discount, responderWar: warValue(p, later), proposerWar: later / (1 - discount)
    ).solve()
    return Maximum.find(in: 0...1, cells: 4) { $0 + discount * after.responder }.value
  }

  /// Two dates: the stake is divided at the second, and war at the first decides it all.
  private static func fightsToday(_ p: ParameterValues, shift: Double) -> Bool {
    let (now, coercerCost, targetCost) = (p["decliner_win_probability"], p["coercer_cost"], p["target_cost"])
    let later = now - shift
    let proposer = p["decliner_proposes"] == 1 ? 0 : 1
    let second = GameTree.choice(player: proposer, of: "the declining side's share", in: 0...1) { share in
      .decision(
        player: 1 - proposer,
        [
          ("accept", .end([share, 1 - share])), ("fight", .end([later - coercerCost, 1 - later - targetCost])),
        ])
    }.solve()
    let first = GameTree.choice(player: 1, of: "transfer", in: 0...p["largest_transfer"]) { transfer in
      .decision(
        player: 0,
        [
          ("wait", .end([second.payoffs[0] + transfer, second.payoffs[1] - transfer])),
          ("fight", .end([now - coercerCost, 1 - now - targetCost])),
        ])
    }.solve()
    return first.actions == ["fight"]
  }
}
