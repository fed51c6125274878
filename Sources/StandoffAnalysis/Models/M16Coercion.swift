import StandoffKernel

extension StaticModel {
  /// M16, static: when threats and sanctions raise the effort to arm.
  static let coercion = StaticModel(
    "M16", "Coercion and assurance",
    citation: "Derived for this model after Schelling 1966, Arms and Influence; Jervis 1976, Perception and "
      + "Misperception in International Politics; Glaser 1997, The Security Dilemma Revisited, World Politics 50:1",
    claim: "A threat lowers the effort to arm only if enough of it hangs on arming; otherwise it raises it, or, where "
      + "fear is already great, changes nothing.",
    parameters: [
      .share("protection", "D", default: 0.8, "Share of the danger of attack that the full effort removes."),
      .payoff("attack_loss", "L", in: 0...1000, default: 1, "Loss from an attack."),
      .payoff("fear", "θ", in: 0...1000, default: 0.1, "Danger of attack that no threat is behind; a hazard."),
      .payoff("threat", "τ", in: 0...1000, default: 0, "The threat, a hazard of attack."),
      .share("conditional_share", "ψ", default: 0.2, "Share of the threat that falls on arming alone."),
      .payoff("prestige", "π", default: 0.05, "What the full effort is worth in prestige."),
      .payoff("sanctions", "s", in: 0...1000, default: 0.02, "Sanctions on the full effort."),
      .payoff("effort_cost", "k", in: 1e-6...1000, default: 0.3, "Cost of effort: half of this times its square."),
    ],
    results: [
      ModelResult("effort", .derived, "The best effort, 0 to 1.") { p in effort(Arming(p)) },
      ModelResult(
        "conditional_share_threshold", .derived,
        "Share of a threat that must hang on arming for the threat to lower effort; none where effort cannot move."
      ) { p in
        try flip(in: 0...1) { share in
          var plain = Arming(p)
          plain.threat = 0
          var threatened = plain
          threatened.threat = smallStep(p)
          threatened.conditionalShare = share
          return effort(threatened) - effort(plain)
        }
      },
      ModelResult(
        "irrelevance", .derived,
        "Fear above which effort is full whatever further threat, none of it hanging on arming, is made; none where it "
          + "is full without fear."
      ) { p in
        let isFull = { (fear: Double) in
          var plain = Arming(p)
          plain.fear = fear
          plain.threat = 0
          return effort(plain) == 1
        }
        return Threshold.reach(until: isFull).flatMap { Threshold.find(in: 0...$0, where: isFull)?.value }
      },
      ModelResult(
        "sanctions_threshold", .derived,
        "How much a unit of sanctions must raise fear for sanctions to raise effort; none where effort cannot move."
      ) { p in
        let change = { (effect: Double) in
          let plain = Arming(p)
          var sanctioned = plain
          sanctioned.sanctions += smallStep(p)
          sanctioned.fear += effect * smallStep(p)
          return effort(sanctioned) - effort(plain)
        }
        return try Threshold.reach(until: { change($0) > 0 }).flatMap { try flip(in: 0...$0, change) }
      },
    ],
    checks: [
      ModelCheck("M16.a.base", "effort", coerced(0.1, 0, 0.2), expected: 0.3666666666666667),
      ModelCheck("M16.a.threat.assured", "effort", coerced(0.1, 0.1, 0.7), expected: 0.2133333333333334),
      ModelCheck("M16.a.corner", "effort", coerced(0.4, 0, 0.2), expected: 1),
      ModelCheck("M16.a.corner.threat", "effort", coerced(0.4, 0.3, 0.2), expected: 1),
      ModelCheck("M16.psi", "conditional_share_threshold", ["protection": 0.8], expected: 0.4444444444444445),
      ModelCheck(
        "M16.irrelevant", "irrelevance",
        ["protection": 0.8, "attack_loss": 1, "prestige": 0.05, "sanctions": 0.02, "effort_cost": 0.3],
        expected: 0.3375),
      ModelCheck(
        "M16.sanction", "sanctions_threshold", ["protection": 0.8, "attack_loss": 2], expected: 0.625),
    ])

  private static func coerced(_ fear: Double, _ threat: Double, _ share: Double) -> [String: Double] {
    [
      "protection": 0.8, "attack_loss": 1, "fear": fear, "threat": threat, "conditional_share": share,
      "prestige": 0.05, "sanctions": 0.02, "effort_cost": 0.3,
    ]
  }

  /// What the target's payoff depends on.
  private struct Arming {
    var protection, loss, fear, threat, conditionalShare, prestige, sanctions, cost: Double

    init(_ p: ParameterValues) {
      protection = p["protection"]
      loss = p["attack_loss"]
      fear = p["fear"]
      threat = p["threat"]
      conditionalShare = p["conditional_share"]
      prestige = p["prestige"]
      sanctions = p["sanctions"]
      cost = p["effort_cost"]
    }

    func payoff(_ effort: Double) -> Double {
      let lasting = (fear + (1 - conditionalShare) * threat) * (1 - protection * effort)
      let falling = conditionalShare * threat * effort
      return effort * (prestige - sanctions) - loss * (lasting + falling) - cost * effort * effort / 2
    }
  }

  private static func effort(_ arming: Arming) -> Double {
    Maximum.find(in: 0...1, cells: 8, arming.payoff).argument
  }

  /// A change of policy small against what moves effort from one end to the other.
  private static func smallStep(_ p: ParameterValues) -> Double {
    0.02 * p["effort_cost"] / max(1, p["attack_loss"])
  }

  /// Where a change of effort turns from one sign to the other; nil where it does not.
  private static func flip(
    in bracket: ClosedRange<Double>, _ change: (Double) throws -> Double
  ) throws -> Double? {
    let (low, high) = (try change(bracket.lowerBound), try change(bracket.upperBound))
    guard low * high < 0 else { return nil }
    return try Root.find(in: bracket, change).value
  }
}
