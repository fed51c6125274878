import Foundation
import Testing

/// M16, M17 and M19 against their closed forms.
@Suite struct CoercionDraws {
  private struct Setting {
    var settings: [String: Double]
    let d, l, th, tau, psi, pi, s, k: Double

    init(_ random: inout SplitMix) {
      (d, l, th) = (random.number(0.05...1), random.number(0.1...3), random.number(0...0.5))
      (tau, psi, pi) = (random.number(0...0.5), random.number(0...1), random.number(-0.2...0.3))
      (s, k) = (random.number(0...0.3), random.number(0.05...1))
      settings = [
        "protection": d, "attack_loss": l, "fear": th, "threat": tau, "conditional_share": psi, "prestige": pi,
        "sanctions": s, "effort_cost": k,
      ]
    }

    func effort(threat: Double) -> Double {
      min(max((d * l * (th + (1 - psi) * threat) - l * psi * threat + pi - s) / k, 0), 1)
    }
  }

  @Test func effort() throws {
    try Draws.compare("M16", "effort") { random in
      let setting = Setting(&random)
      return (setting.settings, setting.effort(threat: setting.tau))
    }
  }

  /// Where effort is inside its limits and the small changes of policy keep it there.
  @Test(arguments: ["conditional_share_threshold", "sanctions_threshold"])
  func thresholds(_ result: String) throws {
    try Draws.compare("M16", result) { random in
      var setting = Setting(&random)
      while ![0, setting.tau].allSatisfy({ (0.1...0.9).contains(setting.effort(threat: $0)) }) { setting = Setting(&random) }
      return (
        setting.settings,
        result == "sanctions_threshold" ? 1 / (setting.d * setting.l) : setting.d / (1 + setting.d)
      )
    }
  }

  @Test func irrelevance() throws {
    try Draws.compare("M16", "irrelevance", count: 1100) { random in
      let setting = Setting(&random)
      let fear = (setting.k + setting.s - setting.pi) / (setting.d * setting.l)
      return (setting.settings, fear > 0 ? fear : nil)
    }
  }

  @Test(arguments: ["horizon", "chance_of_war", "first_concedes_at_once", "second_concedes_at_once", "planned_payoff"])
  func audienceCosts(_ result: String) throws {
    try Draws.compare("M17", result) { random in
      let v = random.number(0.2...3)
      let a = [random.number(0.05...3), random.number(0.05...3)]
      let w = [random.number(0.2...5), random.number(0.2...5)]
      // The positive root of a t (v + b t) = v w.
      let roots = [0, 1].map { i in
        let (own, other) = (a[i], a[1 - i])
        return (-own * v + (own * own * v * v + 4 * own * other * v * w[i]).squareRoot()) / (2 * own * other)
      }
      let t = roots.min()!
      let locked = [0, 1].map { a[$0] * t / w[$0] }
      let atoms = [0, 1].map { max(0, 1 - locked[$0] * (v + a[1 - $0] * t) / v) }
      // Indifferent from the first moment, the first side has what the other's first concessions give it.
      let answers = [
        "horizon": t, "chance_of_war": locked[0] * locked[1], "first_concedes_at_once": atoms[0],
        "second_concedes_at_once": atoms[1], "planned_payoff": v * atoms[1],
      ]
      return (
        [
          "prize": v, "first_audience": a[0], "second_audience": a[1], "first_war_cost": w[0],
          "second_war_cost": w[1], "planned_share": random.number(0.01...1),
        ], answers[result]
      )
    }
  }

  @Test(arguments: ["discount_factor_needed", "detection_needed", "joint_discount_factor"])
  func freeze(_ result: String) throws {
    try Draws.compare("M19", result, count: 2000) { random in
      let p = random.number(-2...2)
      let f = p + random.number(0.05...3)
      let g = f + random.number(0.05...3)
      let pU = random.number(-2...2)
      let fU = pU + random.number(0.05...3)
      let gU = fU + random.number(0.05...3)
      let (det, hazard, discount) = (random.number(0.1...1), random.number(0...0.2), random.number(0.3...0.99))
      let lives = 1 - hazard
      let target = ((g - f) / ((g - f) + det * (f - p))) / lives
      let coercer = ((gU - fU) / ((gU - fU) + (fU - pU))) / lives
      let weight = discount * lives
      let detection = (1 - weight) * (g - f) / (weight * (f - p))
      let limit = 0.9999
      let answers: [String: Double?] = [
        "discount_factor_needed": target < limit ? target : nil, "detection_needed": detection < 1 ? detection : nil,
        "joint_discount_factor": max(target, coercer) < limit ? max(target, coercer) : nil,
      ]
      return (
        [
          "comply": f, "cheat": g, "collapsed": p, "detection": det, "collapse_hazard": hazard,
          "discount_factor": discount, "coercer_comply": fU, "coercer_renege": gU, "coercer_collapsed": pU,
        ], answers[result] ?? nil
      )
    }
  }
}
