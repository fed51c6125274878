import CStandoffNumerics
import StandoffAnalysis
import StandoffKernel

/// M15 and the dynamic figures of M16: legitimacy, survival, and what threats do to arming.
extension Evaluator {
  static let coercion: [Evaluator] = [
    Evaluator(
      "M15.h", takes: "h0 kL x kS s", finds: "The hazard of an uprising at a share of the programme and a pressure.",
      by: "the kernel's equation 4"
    ) { c in
      let p = CrisisParameters.with {
        $0.uprisingHazard = c["h0"]
        $0.programmeLegitimacy = c["kL"]
        $0.sanctionDestabilisation = c["kS"]
      }
      let stage = c["x"] * Double(p.stages)
      guard stage == stage.rounded() else { throw InputError("\(c.id): x must be a whole number of quarters: there are four stages") }
      return [p.uprisingHazard(stage: Int(stage), effectivePressure: c["s"])]
    },
    Evaluator(
      "M15.survival", takes: "H T", finds: "The chance that the regime lives so many turns.", by: "exact propagation of the turn loop"
    ) { c in
      let p = CrisisParameters.with {
        $0.removeHazards()
        // Every uprising topples the regime, and comes at H.
        $0.uprisingHazard = c["H"]
        $0.programmeLegitimacy = 0
        $0.collapseAlone = 1
        $0.collapseWithIntervention = 1
        $0.turns = c.integer("T")
      }
      return [try CrisisSetting(parameters: p).exact()[.statusQuo]]
    },
    Evaluator(
      "M15.domestic", takes: "v HA H0 d", finds: "What the programme is worth per turn at home, without any threat from abroad.",
      by: "root of the gain of the kernel's stage values from having it", compute: domesticWorth),
    Evaluator(
      "M16.dyn", takes: "v d lam th tau psi D", finds: "The largest cost of arming per turn at which the target still arms.",
      by: "bisection on the choice that solves the kernel's stage values (backward induction over stages)", compute: costOfArming),
  ]

  /// The programme's cost per turn as negative prestige; no coercer gains from the regime's end, so none intervenes.
  private static let domesticWorth: Computation = { c in
    var p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.valueOfRuling = c["v"]
      $0.opportunistGain = 0
      $0.restrainedGain = 0
      $0.sharpenIntervention()
      $0.uprisingHazard = c["H0"] / $0.collapseAlone
      $0.programmeLegitimacy = standoff_log(c["H0"] / c["HA"])
    }
    let position = StageValues.Position(effectivePressure: 0, threat: 0, opportunist: 1, resolved: 0)
    return [
      try Root.find(in: 0...c["v"]) { cost in
        p.programmePrestige = -cost
        return StageValues(p, position, stage: p.stages).value - StageValues(p, position, stage: 0).stay
      }.value
    ]
  }

  /// Perceived attack alone, without uprisings, one stage to go: hx is the hazard while arming, and the share ψ of it that
  /// idling removes is such that the rest is θ + (1 − ψ)τ.
  private static let costOfArming: Computation = { c in
    let arming = c["th"] + c["tau"]
    let idling = c["th"] + (1 - c["psi"]) * c["tau"]
    var p = CrisisParameters.with {
      $0.removeHazards()
      $0.discountFactor = c["d"]
      $0.completionRate = c["lam"]
      $0.valueOfRuling = c["v"]
      $0.programmePrestige = 0
      $0.stages = 1
      $0.perceivedAttackHazard = arming
      $0.threatConditionality = arming > 0 ? 1 - idling / arming : 0
      $0.deterrentEffect = c["D"]
    }
    let position = StageValues.Position(effectivePressure: 0, threat: 1, opportunist: 1, resolved: 0)
    // No cost beyond all that the regime can ever have is paid.
    let most = c["v"] / (1 - c["d"])
    return [
      Threshold.find(in: 0...most) { cost in
        p.armingCost = 2 * cost
        return StageValues(p, position, stage: 0).arms
      }?.value ?? .nan
    ]
  }
}
