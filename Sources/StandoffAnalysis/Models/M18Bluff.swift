import StandoffKernel

extension StaticModel {
  /// M18: Fearon (1997), bluffs, red lines and sunk costs.
  static let bluff = StaticModel(
    "M18", "Bluff and red lines",
    citation: "Fearon 1997, Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs, Journal of Conflict "
      + "Resolution 41:1, in the spirit of: a game of one-sided bluffing; his own equilibria have no bluffing",
    claim: "A threat that binds its maker deters if it binds enough; one that binds half raises the chance of war above "
      + "that without any threat.",
    parameters: [
      .payoff("prize", "v", in: 1e-6...1000, default: 0.3, "What the coercer has if the target gives way."),
      .payoff("audience_cost", "a", in: 0...1000, default: 0.2, "The coercer's cost of not carrying out a threat."),
      .payoff("target_gain", "g", in: 1e-6...1000, default: 0.5, "The target's gain from a challenge not resisted."),
      .payoff("target_loss", "L", in: 1e-6...1000, default: 1, "The target's loss in war."),
      .share("resolved", "ρ", default: 0.2, "Prior that the coercer is resolved and would fight."),
      .payoff("highest_war_cost", "w̄", in: 1e-6...1000, default: 2, "Red line: the coercer's highest cost of war; lowest 0."),
      .payoff("highest_gain", "ḡ", in: 1e-6...1000, default: 1, "Red line: the target's highest private gain; lowest 0."),
      .payoff("resolved_war_payoff", "—", in: -1000 ... -1e-6, default: -0.1, "Sunk cost: a resolved coercer's war payoff."),
    ],
    results: [
      ModelResult("challenge", .derived, "Chance that the target challenges the threat.") { p in
        try bluffing(p)?.column[0]
      },
      ModelResult("bluff", .derived, "Chance that an unresolved coercer threatens.") { p in try bluffing(p)?.row[0] },
      ModelResult("chance_of_war", .derived, "Bluffing: chance of war.") { p in
        try bluffing(p).map { p["resolved"] * $0.column[0] }
      },
      ModelResult("red_line_war", .derived, "Chance of war after a red line.") { p in
        let resists = redLineResistance(p, audienceCost: p["audience_cost"])
        return redLine(p, gain: p["target_gain"], resists: resists).actions == ["cross"] ? resists : 0
      },
      ModelResult("deterring_audience_cost", .derived, "The least audience cost at which a red line is not crossed.") { p in
        Threshold.find(in: 0...p["highest_war_cost"]) { cost in
          redLine(p, gain: p["target_gain"], resists: redLineResistance(p, audienceCost: cost)).actions == ["cross"]
        }?.value
      },
      ModelResult(
        "most_dangerous_audience_cost", .derived, "The audience cost with the most war where the target's gain is private."
      ) { p in
        let types = UniformTypes(0, p["highest_gain"])
        return try Maximum.find(in: 0...p["highest_war_cost"], cells: 512) { cost in
          let resists = redLineResistance(p, audienceCost: cost)
          let deterred = try types.share { gain in
            (1 - resists) * gain - resists * p["target_loss"]
          }
          return resists * (1 - deterred)
        }.argument
      },
      ModelResult("sunk_cost", .derived, "Cost of mobilising that an unresolved coercer does not imitate.") { p in
        let imitation = { (cost: Double) in mobilising(p, cost: cost).gainFromDeviation(1, in: separates) }
        guard let most = Threshold.reach(until: { imitation($0) < 0 }) else { return nil }
        return try Root.find(in: 0...most, imitation).value
      },
    ],
    checks: [
      ModelCheck("M18.challenge", "challenge", ["prize": 0.3, "audience_cost": 0.2], expected: 0.6),
      ModelCheck("M18.redline.0.5", "red_line_war", redLineSettings(0.5), expected: 0.25),
      ModelCheck("M18.redline.0.8", "red_line_war", redLineSettings(0.8), expected: 0),
      ModelCheck(
        "M18.danger", "most_dangerous_audience_cost", ["highest_war_cost": 2, "target_loss": 1, "highest_gain": 1],
        expected: 0.5857864376269049),
      ModelCheck("M18.sunk", "sunk_cost", ["prize": 0.3], expected: 0.3),
    ])

  private static func redLineSettings(_ cost: Double) -> [String: Double] {
    ["audience_cost": cost, "highest_war_cost": 2, "target_gain": 0.5, "target_loss": 1]
  }

  /// Rows: an unresolved coercer threatens or not. Columns: the target challenges threats or gives way. A resolved coercer
  /// always threatens, and fights. The one equilibrium; nil where there are several.
  private static func bluffing(_ p: ParameterValues) throws -> BimatrixGame.Equilibrium? {
    let (resolved, gain, loss) = (p["resolved"], p["target_gain"], p["target_loss"])
    func target(_ threatens: Bool, _ challenges: Bool) -> Double {
      let unresolved = threatens && !challenges ? 0 : gain
      return resolved * (challenges ? -loss : 0) + (1 - resolved) * unresolved
    }
    let found = try BimatrixGame(
      row: [[-p["audience_cost"], p["prize"]], [0, 0]],
      column: [[target(true, true), target(true, false)], [target(false, true), target(false, false)]]
    ).equilibria().found
    return found.count == 1 ? found[0] : nil
  }

  /// The chance that the coercer, its line crossed, would rather fight than pay the audience cost.
  private static func redLineResistance(_ p: ParameterValues, audienceCost: Double) -> Double {
    UniformTypes(0, p["highest_war_cost"]).share(below: audienceCost)
  }

  private static func redLine(_ p: ParameterValues, gain: Double, resists: Double) -> GameTree.Solution {
    GameTree.decision(
      player: 0,
      [
        ("respect", .end([0])),
        ("cross", .chance([(resists, .end([-p["target_loss"]])), (1 - resists, .end([gain]))])),
      ]
    ).solve()
  }

  /// Type 0, resolved, mobilises (act 0) and is given way to (answer 0); type 1 does not and is challenged.
  private static let separates = SignallingGame.Profile(act: [0, 1], answer: [0, 1])

  private static func mobilising(_ p: ParameterValues, cost: Double) -> SignallingGame {
    let (prize, war, gain, loss) = (p["prize"], p["resolved_war_payoff"], p["target_gain"], p["target_loss"])
    return SignallingGame(
      prior: 1 - p["resolved"], acts: ["mobilise", "stay"], answers: ["give way", "challenge"],
      sender: { type, act, answer in
        (answer == 0 ? prize : type == 0 ? war : 0) - (act == 0 ? cost : 0)
      },
      receiver: { type, _, answer in answer == 0 ? 0 : type == 0 ? -loss : gain })
  }
}
