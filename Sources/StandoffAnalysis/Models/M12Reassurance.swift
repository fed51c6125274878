import StandoffKernel

extension StaticModel {
  /// M12: Kydd (2000, 2005) and Spence (1973), concessions large enough to be believed.
  static let reassurance = StaticModel(
    "M12", "Reassurance by costly signals",
    citation: "Kydd 2000, Trust, Reassurance and Cooperation, International Organization 54:2, and 2005, in the spirit of: "
      + "two rounds of the trust game; Spence 1973, Job Market Signaling, Quarterly Journal of Economics 87:3",
    claim: "A gesture convinces only if it costs a greedy state more than it is worth to be believed; such a gesture "
      + "keeps cooperation alive under more fear than there could be without it.",
    parameters: stagHunt + [
      .payoff("greedy_arms_alone", "T", default: 1.4, "A greedy type's payoff from arming against restraint."),
      .share("first_round_weight", "w", default: 0.75, "Weight of the first of two rounds: how costly the gesture is."),
      .share("greedy", "μ", default: 0.3, "Prior that the other is greedy."),
      .payoff("greedy_benefit", "Bg", in: 0...1000, default: 0.5, "Spence: what being believed is worth to the greedy."),
      .payoff("greedy_cost", "kg", in: 1e-6...1000, default: 2, "Spence: what a unit of concession costs the greedy."),
      .payoff("seeker_benefit", "Bs", in: 0...1000, default: 0.5, "Spence: the same benefit of a security seeker."),
      .payoff("seeker_cost", "ks", in: 1e-6...1000, default: 0.5, "Spence: the same cost of a security seeker."),
    ],
    conditions: [
      .above("greedy_arms_alone", "both_restrained"), .above("both_restrained", "arms_alone"),
      .atLeast("arms_alone", "both_arm"), .above("both_arm", "restrained_alone"),
    ],
    results: [
      ModelResult(
        "weight", .derived, "The least weight of the first round at which a greedy type does not imitate restraint."
      ) { p in
        try Root.find(in: 0...1) { reassuranceSignal(p, weight: $0).gainFromDeviation(1, in: separating) }.value
      },
      ModelResult(
        "separates", .derived, "1 where an equilibrium in which restraint tells the types apart exists, else 0."
      ) { p in
        reassuranceSignal(p, weight: p["first_round_weight"]).equilibria.contains(separating) ? 1 : 0
      },
      ModelResult("fear", .derived, "The largest fear of greed at which a security seeker still sends the signal.") { p in
        let gain = { (greedy: Double) in gainFromSignal(p, otherGreedy: greedy) }
        guard gain(0) > 0, gain(1) < 0 else { return nil }
        return try Root.find(in: 0...1, gain).value
      },
      ModelResult(
        "spence_concession", .derived,
        "The smallest concession that the greedy do not imitate; none where security seekers do not make it either."
      ) { p in
        let imitation = { (concession: Double) in
          spenceSignal(p, concession: concession).gainFromDeviation(1, in: separating)
        }
        guard let most = Threshold.reach(until: { imitation($0) < 0 }) else { return nil }
        let concession = try Root.find(in: 0...most, imitation).value
        let seeker = spenceSignal(p, concession: concession).gainFromDeviation(0, in: separating)
        return seeker <= 1e-12 ? concession : nil
      },
    ],
    checks: [
      ModelCheck("M12.w.1", "weight", greedy(1, 1.4, 0.2), expected: 0.75),
      ModelCheck("M12.w.2", "weight", greedy(1, 1.2, 0), expected: 0.8571428571428572),
      ModelCheck("M12.w.3", "weight", greedy(1, 2, 0.2), expected: 0.6428571428571429),
      ModelCheck("M12.mu.1", "fear", seeker(weight: 0.75), expected: 0.45454545454545453),
      ModelCheck("M12.mu.2", "fear", seeker(weight: 1), expected: 1.0 / 3),
      ModelCheck("M12.spence", "spence_concession", ["greedy_benefit": 0.5, "greedy_cost": 2], expected: 0.25),
    ])

  /// Type 0, the security seeker, concedes (act 0) and is trusted (answer 0); type 1, the greedy, does not and is not.
  private static let separating = SignallingGame.Profile(act: [0, 1], answer: [0, 1])

  private static func greedy(_ r: Double, _ t: Double, _ p: Double) -> [String: Double] {
    ["both_restrained": r, "greedy_arms_alone": t, "both_arm": p]
  }

  private static func seeker(weight: Double) -> [String: Double] {
    stag(1, 0.6, 0.2, -0.6).merging(["first_round_weight": weight]) { $1 }
  }

  /// A payoff of the trust game by type: the greedy like best to arm against restraint.
  private static func trustPayoff(_ p: ParameterValues, greedy: Bool, _ own: Int, _ other: Int) -> Double {
    greedy && own == 1 && other == 0 ? p["greedy_arms_alone"] : stagHuntPayoff(p, own, other)
  }

  /// What a type does in the last round against an action, and what it has from it.
  private static func lastRound(_ p: ParameterValues, greedy: Bool, against other: Int) -> (action: Int, payoff: Double) {
    let worths = [0, 1].map { trustPayoff(p, greedy: greedy, $0, other) }
    return worths[0] >= worths[1] ? (0, worths[0]) : (1, worths[1])
  }

  /// The sender acts in the first round, the other being restrained in it; the other then trusts, or arms in the second.
  private static func reassuranceSignal(_ p: ParameterValues, weight: Double) -> SignallingGame {
    SignallingGame(
      prior: p["greedy"], acts: ["restrain", "arm"], answers: ["trust", "arm"],
      sender: { type, act, answer in
        weight * trustPayoff(p, greedy: type == 1, act, 0)
          + (1 - weight) * lastRound(p, greedy: type == 1, against: answer).payoff
      },
      receiver: { type, act, answer in
        let senders = lastRound(p, greedy: type == 1, against: answer).action
        return weight * trustPayoff(p, greedy: false, 0, act)
          + (1 - weight) * trustPayoff(p, greedy: false, answer, senders)
      })
  }

  /// Both choose in the first round; whoever armed in it is treated as greedy in the second.
  private static func gainFromSignal(_ p: ParameterValues, otherGreedy: Double) -> Double {
    let weight = p["first_round_weight"]
    let worths = [0, 1].map { own in
      GameTree.chance(
        [(1 - otherGreedy, 0), (otherGreedy, 1)].map { probability, other in
          // The other's first act tells its type. It stays restrained only if both were.
          let otherLater = own == 0 && other == 0 ? 0 : 1
          let later = lastRound(p, greedy: false, against: otherLater).payoff
          return (probability, .end([weight * stagHuntPayoff(p, own, other) + (1 - weight) * later]))
        }
      ).solve().payoffs[0]
    }
    return worths[0] - worths[1]
  }

  /// Spence: a concession costs by type, and being believed is worth something by type.
  private static func spenceSignal(_ p: ParameterValues, concession: Double) -> SignallingGame {
    let (benefits, costs) = ([p["seeker_benefit"], p["greedy_benefit"]], [p["seeker_cost"], p["greedy_cost"]])
    return SignallingGame(
      prior: p["greedy"], acts: ["concede", "stand"], answers: ["believe", "doubt"],
      sender: { type, act, answer in (answer == 0 ? benefits[type] : 0) - (act == 0 ? costs[type] * concession : 0) },
      receiver: { type, _, answer in type == answer ? 1 : 0 })
  }
}
