import CStandoffNumerics
import StandoffAnalysis
import StandoffKernel

/// M20 and M22: competing hazards, and the third party.
extension Evaluator {
  static let hazards: [Evaluator] = [
    competing("M20.war", .inadvertentWar, finds: "The chance of inadvertent war by the end."),
    competing("M20.collapse", .collapseAlone, finds: "The chance of collapse by the end."),
    competing("M20.armed", .armedDeterrence, finds: "The chance that the target is armed and unharmed at the end."),
    Evaluator(
      "M20.inadvertent", takes: "w0 w1 tau p", finds: "The chance of inadvertent war in a turn.", by: "the kernel's equation 7"
    ) { c in
      let p = CrisisParameters.with {
        $0.accidentHazard = c["w0"]
        $0.tensionHazard = c["w1"]
      }
      return [p.chanceOfInadvertentWar(threat: c["tau"], provocation: c["p"])]
    },
    Evaluator("M22.leak", takes: "eta sU sC", finds: "Effective pressure.", by: "the kernel's equation 1") { c in
      let p = CrisisParameters.with { $0.patronTradeShare = c["eta"] }
      return [p.effectivePressure(sanctions: c["sU"], pressure: c["sC"])]
    },
    Evaluator(
      "M22.pressure", takes: "A dlam dh cs", finds: "The aversion to collapse above which the patron does not join the pressure.",
      by: "root of the patron's gain from joining"
    ) { c in
      let gain = { (aversion: Double) in
        PatronPressure(completionLoss: c["A"], collapseLoss: aversion, cost: c["cs"]).gain(slowdown: c["dlam"], hazard: c["dh"])
      }
      guard gain(0) > 0, let most = Threshold.reach(until: { gain($0) < 0 }) else { return [.nan] }
      return [try Root.find(in: 0...most, gain).value]
    },
  ]

  /// War at w and collapse at H in every turn, whatever the stage; m stages to go at rate λ, none unless given.
  private static func competing(_ pattern: String, _ outcome: CrisisOutcome, finds: String) -> Evaluator {
    Evaluator(
      pattern, takes: "w H T", mayTake: "lam m", ranges: ["lam": .share], finds: finds, by: "exact propagation of the turn loop"
    ) { c in
      let p = CrisisParameters.with {
        $0.accidentHazard = -standoff_log(1 - c["w"])
        $0.tensionHazard = 0
        $0.uprisingHazard = c["H"]
        $0.programmeLegitimacy = 0
        $0.collapseAlone = 1
        $0.collapseWithIntervention = 1
        $0.sharpenIntervention()
        $0.opportunistGain = 0
        $0.completionRate = c["lam", default: 0]
        let left = Int(c["m", default: 1])
        $0.stages = max($0.stages, left)
        $0.initialStage = $0.stages - left
        $0.turns = c.integer("T")
      }
      return [try CrisisSetting(parameters: p, target: PlannedStrategy.works()).exact()[outcome]]
    }
  }
}
