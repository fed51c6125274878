import Foundation
import Testing

/// M12, M13 and M18 against their closed forms.
@Suite struct SignalDraws {
  private static func trust(_ random: inout SplitMix) -> [String: Double] {
    let s = random.number(-5...2)
    let p = s + random.number(0.05...3)
    let ts = p + random.number(0...3)
    let r = ts + random.number(0.05...3)
    let t = r + random.number(0.05...3)
    return [
      "restrained_alone": s, "both_arm": p, "arms_alone": ts, "both_restrained": r, "greedy_arms_alone": t,
      "first_round_weight": random.number(0.02...1),
    ]
  }

  @Test(arguments: ["weight", "fear", "separates"])
  func reassurance(_ result: String) throws {
    try Draws.compare("M12", result) { random in
      let settings = Self.trust(&random)
      let (r, t, p) = (settings["both_restrained"]!, settings["greedy_arms_alone"]!, settings["both_arm"]!)
      let (ts, s, w) = (settings["arms_alone"]!, settings["restrained_alone"]!, settings["first_round_weight"]!)
      let weight = (t - p) / ((t - p) + (t - r))
      let a = w * (r - ts) + (1 - w) * (r - p)
      return (
        settings, result == "weight" ? weight : result == "fear" ? a / (a + w * (p - s)) : w >= weight ? 1 : 0
      )
    }
  }

  @Test func spence() throws {
    try Draws.compare("M12", "spence_concession", count: 2000) { random in
      let (bg, kg) = (random.number(0.01...5), random.number(0.05...5))
      let (bs, ks) = (random.number(0.01...5), random.number(0.05...5))
      return (
        ["greedy_benefit": bg, "greedy_cost": kg, "seeker_benefit": bs, "seeker_cost": ks],
        bg / kg <= bs / ks ? bg / kg : nil
      )
    }
  }

  @Test(arguments: ["messages", "residual_variance"])
  func cheapTalk(_ result: String) throws {
    try Draws.compare("M13", result) { random in
      let bias = exp(random.number(log(0.0008)...log(0.5)))
      let n = (-0.5 + 0.5 * (1 + 2 / bias).squareRoot()).rounded(.up)
      return (["bias": bias], result == "messages" ? n : 1 / (12 * n * n) + bias * bias * (n * n - 1) / 3)
    }
  }

  @Test func lyingCost() throws {
    try Draws.compare("M13", "lying_cost") { random in
      let (h, effect, gain, cost) = (random.number(0...0.2), random.number(0...1), random.number(0...3), random.number(0...1))
      let (hazard, discount) = (random.number(0...0.2), random.number(0.1...0.999))
      return (
        [
          "uprising_hazard": h, "intervention_effect": effect, "regime_gain": gain, "intervention_cost": cost,
          "collapse_hazard": hazard, "discount_factor": discount,
        ], max(0, h * (effect * gain - cost)) / (1 - discount * (1 - hazard))
      )
    }
  }

  @Test(arguments: ["challenge", "bluff", "chance_of_war"])
  func bluffing(_ result: String) throws {
    try Draws.compare("M18", result) { random in
      let (v, a) = (random.number(0.01...3), random.number(0.01...3))
      let (g, loss, resolved) = (random.number(0.05...2), random.number(0.05...2), random.number(0.001...0.7))
      let isMixed = resolved < g / (g + loss)
      let challenge = v / (v + a)
      let bluff = resolved * loss / ((1 - resolved) * g)
      let mixed = ["challenge": challenge, "bluff": bluff, "chance_of_war": resolved * challenge]
      let effective = ["challenge": 0, "bluff": 1, "chance_of_war": 0.0]
      return (
        ["prize": v, "audience_cost": a, "target_gain": g, "target_loss": loss, "resolved": resolved],
        (isMixed ? mixed : effective)[result]
      )
    }
  }

  @Test(arguments: ["red_line_war", "deterring_audience_cost", "most_dangerous_audience_cost"])
  func redLine(_ result: String) throws {
    try Draws.compare("M18", result) { random in
      let (highest, g, loss) = (random.number(0.2...5), random.number(0.05...3), random.number(0.05...3))
      let cost = random.number(0.01...1) * highest
      let top = random.number(0.1...4)
      let deters = highest * g / (g + loss)
      let answers = [
        "red_line_war": cost >= deters ? 0 : cost / highest, "deterring_audience_cost": deters,
        "most_dangerous_audience_cost": highest * (1 - (loss / (loss + top)).squareRoot()),
      ]
      return (
        [
          "highest_war_cost": highest, "target_gain": g, "target_loss": loss, "audience_cost": cost,
          "highest_gain": top,
        ], answers[result]
      )
    }
  }

  @Test func sunkCost() throws {
    try Draws.compare("M18", "sunk_cost") { random in
      let prize = random.number(0.01...5)
      return (["prize": prize, "target_gain": random.number(0.1...2)], prize)
    }
  }
}
