import StandoffKernel

extension StaticModel {
  /// M06: Debs and Monteiro (2014), war against a state that may not be arming at all.
  static let hiddenArming = StaticModel(
    "M06", "Hidden arming",
    citation: "Debs and Monteiro 2014, Known Unknowns, International Organization 68:1, in the spirit of: a minimal "
      + "version of its own",
    claim: "Where arming can be hidden, the target arms sometimes and the coercer strikes without proof sometimes, so "
      + "that some preventive wars hit the innocent; good enough detection ends both.",
    parameters: [
      .share("detection", "π", default: 0.3, "Chance of proof if the target arms."),
      .payoff("arming_gain", "B", in: 0...1000, default: 1, "The target's gain from arming unseen."),
      .payoff("strike_loss", "L", in: 0...1000, default: 0.8, "The target's loss from being struck."),
      .payoff("arming_cost", "k", in: 0...1000, default: 0.1, "The target's cost of arming."),
      .payoff("strike_cost", "c", in: 0...1000, default: 0.4, "The coercer's cost of a strike."),
      .payoff("armed_loss", "Z", in: 0...1000, default: 1, "The coercer's loss if the target arms unseen."),
    ],
    conditions: [.above("armed_loss", "strike_cost")],
    results: [
      ModelResult("arming", .derived, "Chance that the target arms.") { p in try hiddenEquilibrium(p)?.row[1] },
      ModelResult("strike", .derived, "Chance that the coercer strikes without proof.") { p in
        try hiddenEquilibrium(p)?.column[0]
      },
      ModelResult("mistaken_war", .derived, "Chance of a strike on a target that is not arming.") { p in
        guard let found = try hiddenEquilibrium(p) else { return nil }
        return found.row[0] * found.column[0]
      },
      ModelResult("innocent_share", .derived, "Share of strikes that hit a target that is not arming.") { p in
        guard let found = try hiddenEquilibrium(p) else { return nil }
        let mistaken = found.row[0] * found.column[0]
        let earned = found.row[1] * (p["detection"] + (1 - p["detection"]) * found.column[0])
        return mistaken + earned > 0 ? mistaken / (mistaken + earned) : nil
      },
      ModelResult(
        "transparency", .derived, "Detection above which the target never arms and the coercer never strikes."
      ) { p in
        try Threshold.find(in: 0...1) { detection in
          try hiddenGame(p, detection: detection).equilibria().found.contains { $0.row == [1, 0] && $0.column == [0, 1] }
        }?.value
      },
    ],
    checks: [
      ModelCheck("M06.strike", "strike", hidden(0.4), expected: 0.7826086956521738),
      ModelCheck("M06.mistaken", "mistaken_war", hidden(0.4), expected: 0.40084835630965004),
      ModelCheck("M06.share.costly", "innocent_share", hidden(0.6), expected: 0.30107526881720426),
      ModelCheck(
        "M06.transparent", "transparency", ["arming_gain": 1, "strike_loss": 0.8, "arming_cost": 0.1], expected: 0.5),
    ])

  private static func hidden(_ strikeCost: Double) -> [String: Double] {
    [
      "detection": 0.3, "arming_gain": 1, "strike_loss": 0.8, "arming_cost": 0.1, "strike_cost": strikeCost,
      "armed_loss": 1,
    ]
  }

  /// The one equilibrium; nil where there are several.
  private static func hiddenEquilibrium(_ p: ParameterValues) throws -> BimatrixGame.Equilibrium? {
    let found = try hiddenGame(p, detection: p["detection"]).equilibria().found
    return found.count == 1 ? found[0] : nil
  }

  /// Rows: not arm, arm. Columns: strike without proof, wait for proof. What proof leads to is solved first.
  private static func hiddenGame(_ p: ParameterValues, detection: Double) throws -> BimatrixGame {
    let (gain, loss, cost) = (p["arming_gain"], p["strike_loss"], p["arming_cost"])
    let struck = GameTree.end([-cost - loss, -p["strike_cost"]])
    let unharmed = GameTree.end([gain - cost, -p["armed_loss"]])
    let proof = GameTree.decision(player: 1, [("strike", struck), ("wait", unharmed)])
    let armed = [struck, unharmed].map { unproved in
      GameTree.chance([(detection, proof), (1 - detection, unproved)]).solve().payoffs
    }
    let innocent = [[-loss, -p["strike_cost"]], [0, 0]]
    return try BimatrixGame(
      row: [innocent.map { $0[0] }, armed.map { $0[0] }], column: [innocent.map { $0[1] }, armed.map { $0[1] }])
  }
}
